import { useTranslation } from "react-i18next";

import { usePersonPath } from "@/capabilities/people";
import { formatInstant, isDay } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { type Column, DataList, EmptyState, FileMenu, Page, useAddressState, useCursorList, useParam } from "@/ui";
import { DayField } from "@/ui/form";

import { fetchTraces, type TraceRow } from "./traces-api";

/** Who saw or changed what of a person, the newest first. */
export function ListTraces() {
  return useMay("people.read") ? <WithPerson /> : <Traces path={[]} />;
}

/** The way back leads over the person's page, for those who may open it. */
function WithPerson() {
  return <Traces path={usePersonPath(useParam("person_id"))} />;
}

function Traces({ path }: { path: { to: string; label: string }[] }) {
  const { t } = useTranslation("access");
  const person_id = useParam("person_id");
  const [from_on, setFrom] = useAddressState("from_on");
  const [to_on, setTo] = useAddressState("to_on");
  const list = useCursorList<TraceRow>(["people", person_id, "traces", from_on, to_on], (after, signal) => fetchTraces(person_id, { from_on, to_on }, after, signal));
  const columns: Column<TraceRow>[] = [
    { key: "at", label: t("fields.at"), cell: (row) => formatInstant(row.at) },
    { key: "roles", label: t("fields.roles"), cell: (row) => row.roles.map((role) => t(`words.Role.${role}`)).join(", ") || "–" },
    { key: "action", label: t("fields.action"), cell: (row) => t(`words.action.${row.action}`, { defaultValue: row.action }) },
    { key: "purpose", label: t("fields.looked_for"), cell: (row) => (row.purpose ? t(`words.Purpose.${row.purpose}`) : "–") },
    { key: "outcome", label: t("fields.outcome"), cell: (row) => t(`words.TraceOutcome.${row.outcome}`), is_wide_only: true },
    { key: "worker", label: t("fields.worker"), cell: (row) => row.worker ?? t("traces.nobody") },
    { key: "entry", label: t("fields.entry"), cell: (row) => row.entry, is_number: true, is_wide_only: true },
  ];
  return (
    <Page
      title={t("traces.title")}
      path={path}
      note={t("traces.note")}
      acts={
        <>
          <DayField id="field-from" label={t("traces.from")} value={from_on} onChange={(day) => (day === "" || isDay(day)) && setFrom(day)} />
          <DayField id="field-to" label={t("traces.to")} value={to_on} onChange={(day) => (day === "" || isDay(day)) && setTo(day)} />
          <FileMenu path={`/api/people/${person_id}/traces`} query={{ from_on: from_on || undefined, to_on: to_on || undefined }} name="kto-widzial" columns={columns} />
        </>
      }
    >
      <DataList label={t("tables.TraceRow")} list={list} columns={columns} row_key={(row) => String(row.entry)} empty={<EmptyState title={t("traces.empty")} />} />
    </Page>
  );
}

import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { formatDay, isDay } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { AppLink, CentreTabs, type Column, DataList, EmptyState, FileMenu, Page, Status, type Tone, useAddressState, useCursorList } from "@/ui";
import { DayField } from "@/ui/form";

import { anomaly_rules, anomaly_states, type AnomalyRow, fetchAnomalies } from "./anomalies-api";
import { DisposeAnomaly, OpenDisposition } from "./dispose-anomaly";

const tones: Record<AnomalyRow["state"], Tone> = { open: "waiting", late: "warning", justified: "good", explained: "good", incident: "bad" };

/** What stands out in the trace, and what came of looking at it. */
export function ListAnomalies() {
  const { t } = useTranslation("access");
  const [from_on, setFrom] = useAddressState("from_on");
  const [to_on, setTo] = useAddressState("to_on");
  const [rule, setRule] = useAddressState("rule");
  const [state, setState] = useAddressState("state");
  const [in_hand, take] = useState<AnomalyRow | null>(null);
  const filter = { from_on, to_on, rule, state };
  const list = useCursorList<AnomalyRow>(["anomalies", from_on, to_on, rule, state], (after, signal) => fetchAnomalies(filter, after, signal));
  const columns: Column<AnomalyRow>[] = [
    { key: "rule", label: t("fields.rule"), cell: (row) => t(`words.AnomalyRule.${row.rule}`) },
    { key: "on", of: ["on", "first_at", "last_at"], label: t("fields.on"), cell: (row) => formatDay(row.on) },
    { key: "workers", label: t("fields.workers"), cell: (row) => row.workers.join(", ") },
    { key: "person", label: t("fields.person"), cell: (row) => <Person row={row} /> },
    { key: "count", label: t("fields.count"), cell: (row) => row.count, is_number: true, is_wide_only: true },
    { key: "also", label: t("fields.also"), cell: (row) => row.also.map((one) => t(`words.AnomalyRule.${one}`)).join("; ") || "–", is_wide_only: true },
    { key: "state", of: ["state", "note", "disposed_by", "disposed_at", "entries", "may_dispose"], label: t("fields.state"), cell: (row) => <Status tone={tones[row.state]}>{t(`words.AnomalyState.${row.state}`)}</Status> },
    { key: "dispose", of: [], label: t("anomalies.act"), cell: (row) => <OpenDisposition row={row} take={take} /> },
  ];
  return (
    <Page
      title={t("tables.AnomalyRow")}
      note={t("anomalies.note")}
      acts={
        <>
          <Choice name="rule" every={t("anomalies.every_rule")} value={rule} change={setRule} choices={anomaly_rules.map((one) => ({ value: one, label: t(`words.AnomalyRule.${one}`) }))} />
          <Choice name="state" every={t("anomalies.every_state")} value={state} change={setState} choices={anomaly_states.map((one) => ({ value: one, label: t(`words.AnomalyState.${one}`) }))} />
          <DayField id="field-from" label={t("traces.from")} value={from_on} onChange={(day) => (day === "" || isDay(day)) && setFrom(day)} />
          <DayField id="field-to" label={t("traces.to")} value={to_on} onChange={(day) => (day === "" || isDay(day)) && setTo(day)} />
          <FileMenu path="/api/anomalies" query={{ from_on: from_on || undefined, to_on: to_on || undefined, rule: rule || undefined, state: state || undefined }} name="nieprawidlowosci" columns={columns} />
        </>
      }
    >
      <CentreTabs />
      <DataList label={t("tables.AnomalyRow")} list={list} columns={columns} row_key={rowKey} empty={<EmptyState title={t("anomalies.empty")} />} />
      {in_hand && <DisposeAnomaly key={rowKey(in_hand)} row={in_hand} close={() => take(null)} />}
    </Page>
  );
}

function rowKey(row: AnomalyRow): string {
  return [row.rule, row.on, row.account_id, row.person_id].join(" ");
}

/** The officer has no way to a person's page, only to who saw them. */
function Person({ row }: { row: AnomalyRow }) {
  const { t } = useTranslation("access");
  const reads_people = useMay("people.read");
  if (!row.person_id) return "–";
  if (reads_people && row.person) return <AppLink to={`/people/${row.person_id}`}>{row.person}</AppLink>;
  return <AppLink to={`/people/${row.person_id}/traces`}>{t("traces.act")}</AppLink>;
}

function Choice({ name, every, value, change, choices }: { name: string; every: string; value: string; change: (value: string) => void; choices: { value: string; label: string }[] }) {
  const { t } = useTranslation("access");
  return <NativeSelect size="xs" aria-label={t(`fields.${name}`)} value={value} onChange={(event) => change(event.currentTarget.value)} data={[{ value: "", label: every }, ...choices]} />;
}

import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatDay, formatPeriod } from "@/platform/formats";
import { ActLink, type Column, DataList, EmptyState, FileMenu, Page, useAddressState, useCursorList } from "@/ui";

import { event_kinds, type EventRow, fetchEvents } from "./events-api";

export function ListEvents() {
  const { t } = useTranslation("events");
  const [kind, setKind] = useAddressState("kind");
  const list = useCursorList<EventRow>(["events", "list", kind], (after, signal) => fetchEvents({ kind }, after, signal));
  const columns: Column<EventRow>[] = [
    { key: "name", label: t("fields.name"), cell: (row) => row.name, sort: (row) => row.name },
    { key: "held_on", of: ["held_on", "ends_on", "from_time"], label: t("fields.held_on"), cell: (row) => (row.ends_on ? formatPeriod(row.held_on, row.ends_on) : `${formatDay(row.held_on)}, ${row.from_time}`), sort: (row) => row.held_on },
    { key: "kind", label: t("fields.kind"), cell: (row) => t(`words.EventKind.${row.kind}`), sort: (row) => row.kind },
    { key: "place", label: t("fields.place"), cell: (row) => row.place, sort: (row) => row.place, is_wide_only: true },
    { key: "project", of: ["project_name"], label: t("fields.project_id"), cell: (row) => row.project_name ?? "–", sort: (row) => row.project_name ?? "", is_wide_only: true },
    { key: "guests", label: t("fields.guests"), cell: (row) => row.guests, sort: (row) => row.guests, is_number: true, is_wide_only: true },
    { key: "invited", label: t("fields.invited"), cell: (row) => row.invited, sort: (row) => row.invited, is_number: true, is_wide_only: true },
    { key: "present", label: t("fields.present"), cell: (row) => row.present, sort: (row) => row.present, is_number: true },
  ];
  const plan = (
    <ActLink to="/events/new" permission="events.organise" variant="filled">
      {t("plan_event.act")}
    </ActLink>
  );
  return (
    <Page
      title={t("tables.EventRow")}
      acts={
        <>
          <NativeSelect size="xs" aria-label={t("fields.kind")} value={kind} onChange={(change) => setKind(change.currentTarget.value)} data={[{ value: "", label: t("list.every_kind") }, ...event_kinds.map((one) => ({ value: one, label: t(`words.EventKind.${one}`) }))]} />
          {plan}
          <FileMenu path="/api/events" query={{ kind }} name="wydarzenia" columns={columns} />
        </>
      }
    >
      <DataList label={t("tables.EventRow")} list={list} columns={columns} row_key={(row) => row.event_id} open={(row) => `/events/${row.event_id}`} empty={<EmptyState title={t("list.none")}>{plan}</EmptyState>} />
    </Page>
  );
}

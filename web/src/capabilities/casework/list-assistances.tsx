import { useTranslation } from "react-i18next";

import { PeopleTabs } from "@/capabilities/people";
import { formatDay } from "@/platform/formats";
import { type Column, DataList, EmptyState, FileMenu, Page, useCursorList } from "@/ui";

import { type AssistanceRow, fetchAssistances } from "./assistance-api";
import { AssistanceMark } from "./assistance-mark";

export function ListAssistances() {
  const { t } = useTranslation("casework");
  const list = useCursorList<AssistanceRow>(["assistances", "list"], fetchAssistances);
  const name = (row: AssistanceRow) => `${row.last_name} ${row.first_name}`;
  const columns: Column<AssistanceRow>[] = [
    { key: "number", label: t("fields.number"), cell: (row) => row.number, sort: (row) => row.number },
    { key: "family", of: ["last_name", "first_name"], label: t("assistance.family_of"), cell: name, sort: name },
    { key: "assistant_name", label: t("fields.assistant_name"), cell: (row) => row.assistant_name, sort: (row) => row.assistant_name },
    { key: "from_on", label: t("fields.from_on"), cell: (row) => formatDay(row.from_on), sort: (row) => row.from_on },
    { key: "to_on", of: ["to_on", "ended_on"], label: t("fields.to_on"), cell: (row) => formatDay(row.ended_on ?? row.to_on), sort: (row) => row.ended_on ?? row.to_on ?? "9999", is_wide_only: true },
    { key: "state", of: ["state", "result"], label: t("fields.state"), cell: (row) => <AssistanceMark assistance={row} />, sort: (row) => row.state },
  ];
  return (
    <Page title={t("tables.AssistanceRow")} acts={<FileMenu path="/api/assistances" name="asystent-rodziny" columns={columns} />}>
      <PeopleTabs />
      <DataList
        label={t("tables.AssistanceRow")}
        list={list}
        columns={columns}
        row_key={(row) => row.assistance_id}
        open={(row) => `/assistances/${row.assistance_id}`}
        empty={<EmptyState title={t("assistances.none")}>{t("assistances.none_next")}</EmptyState>}
      />
    </Page>
  );
}

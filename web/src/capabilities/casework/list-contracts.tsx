import { useTranslation } from "react-i18next";

import { PeopleTabs } from "@/capabilities/people";
import { formatDay } from "@/platform/formats";
import { type Column, DataList, EmptyState, FileMenu, Page, useCursorList } from "@/ui";

import { type ContractRow, fetchContracts } from "./casework-api";
import { ContractMark } from "./contract-mark";

export function ListContracts() {
  const { t } = useTranslation("casework");
  const list = useCursorList<ContractRow>(["contracts", "list"], fetchContracts);
  const name = (row: ContractRow) => `${row.last_name} ${row.first_name}`;
  const columns: Column<ContractRow>[] = [
    { key: "number", label: t("fields.number"), cell: (row) => row.number, sort: (row) => row.number },
    { key: "person", of: ["last_name", "first_name"], label: t("contracts.person"), cell: name, sort: name },
    { key: "variant", label: t("fields.variant"), cell: (row) => row.variant.toUpperCase(), sort: (row) => row.variant },
    { key: "concluded_on", label: t("fields.concluded_on"), cell: (row) => formatDay(row.concluded_on), sort: (row) => row.concluded_on },
    { key: "from_on", label: t("fields.from_on"), cell: (row) => formatDay(row.from_on), sort: (row) => row.from_on, is_wide_only: true },
    { key: "to_on", label: t("fields.to_on"), cell: (row) => formatDay(row.to_on), sort: (row) => row.to_on },
    { key: "state", of: ["state", "ended_on", "result"], label: t("fields.state"), cell: (row) => <ContractMark contract={row} />, sort: (row) => row.state },
    { key: "worker", of: ["worker_name"], label: t("fields.worker_id"), cell: (row) => row.worker_name, sort: (row) => row.worker_name, is_wide_only: true },
  ];
  return (
    <Page title={t("tables.ContractRow")} acts={<FileMenu path="/api/contracts" name="kontrakty" columns={columns} />}>
      <PeopleTabs />
      <DataList
        label={t("tables.ContractRow")}
        list={list}
        columns={columns}
        row_key={(row) => row.contract_id}
        open={(row) => `/contracts/${row.contract_id}`}
        empty={<EmptyState title={t("contracts.none")}>{t("contracts.none_next")}</EmptyState>}
      />
    </Page>
  );
}

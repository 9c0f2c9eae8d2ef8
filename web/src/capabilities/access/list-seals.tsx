import { useTranslation } from "react-i18next";

import { formatInstant } from "@/platform/formats";
import { type Column, DataList, EmptyState, FileMenu, Page, wholeList } from "@/ui";

import { type SealRow, useSeals } from "./seals-api";

/** The sealed people of whom the asker knows. */
export function ListSeals() {
  const { t } = useTranslation("access");
  const seals = useSeals();
  const columns: Column<SealRow>[] = [
    { key: "name", of: ["last_name", "first_name"], label: t("fields.person"), cell: (row) => `${row.last_name} ${row.first_name}`, sort: (row) => row.last_name },
    { key: "kind", label: t("fields.kind"), cell: (row) => t(`words.SealKind.${row.kind}`) },
    { key: "sealed_at", label: t("fields.sealed_at"), cell: (row) => formatInstant(row.sealed_at), sort: (row) => row.sealed_at },
  ];
  return (
    <Page title={t("tables.SealRow")} path={[{ to: "/people", label: t("people:tables.PersonRow") }]} acts={<FileMenu path="/api/seals" name="zastrzezone" columns={columns} />}>
      <DataList label={t("tables.SealRow")} list={wholeList(seals)} columns={columns} row_key={(row) => row.person_id} open={(row) => `/people/${row.person_id}`} empty={<EmptyState title={t("seal.none")} />} />
    </Page>
  );
}

import { useTranslation } from "react-i18next";

import { formatNumber } from "@/platform/formats";
import { ActLink, AppLink, CentreTabs, type Column, DataList, EmptyState, Page, wholeList } from "@/ui";

import { type TemplateRow, useDesk, useTemplates } from "./papers-api";

export function ListTemplates() {
  const { t } = useTranslation("papers");
  const templates = useTemplates();
  const desk = useDesk().data;
  const columns: Column<TemplateRow>[] = [
    { key: "kind", label: t("fields.kind"), cell: (row) => <AppLink to={`/centre/papers/${row.kind}`}>{t(`kinds.${row.kind}.name`)}</AppLink>, sort: (row) => t(`kinds.${row.kind}.name`) },
    { key: "made_of", label: t("list.made_of"), cell: (row) => t(`kinds.${row.kind}.made_of`), is_wide_only: true },
    { key: "current_number", label: t("list.current"), cell: (row) => (row.current_number === 0 ? t("versions.delivered") : t("versions.number", { number: row.current_number })) },
    { key: "papers", label: t("list.papers"), cell: (row) => formatNumber(row.papers), is_number: true },
  ];
  return (
    <Page
      title={t("list.title")}
      note={desk && !desk.has_letterhead ? t("rules.P-06") : t("list.note")}
      acts={
        <ActLink to="/centre/papers/letterhead" permission="papers.change_templates">
          {t("letterhead.act")}
        </ActLink>
      }
    >
      <CentreTabs />
      <DataList label={t("list.title")} list={wholeList(templates)} columns={columns} row_key={(row) => row.kind} empty={<EmptyState title={t("list.none")} />} />
    </Page>
  );
}

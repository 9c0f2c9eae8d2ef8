import { useTranslation } from "react-i18next";

import { ActLink, type Column, DataList, EmptyState, FileMenu, Page, ResultsTabs, wholeList } from "@/ui";

import { type CompositionRow, useCompositions } from "./compositions-api";
import { valueText } from "./figure-text";

export function ListCompositions() {
  const { t } = useTranslation("results");
  const compositions = useCompositions();
  const columns: Column<CompositionRow>[] = [
    { key: "name", label: t("fields.name"), cell: (row) => row.name, sort: (row) => row.name },
    { key: "value", label: t("fields.value"), of: ["value", "unit"], cell: (row) => <strong>{valueText(t, row.value, row.unit)}</strong>, is_number: true },
    { key: "measure", label: t("fields.measure"), cell: (row) => t(`words.Measure.${row.measure}`), sort: (row) => row.measure },
    { key: "fact", label: t("fields.fact"), cell: (row) => t(`words.FactKind.${row.fact}`), sort: (row) => row.fact },
    { key: "about", label: t("fields.about"), cell: (row) => row.about, sort: (row) => row.about, is_wide_only: true },
    { key: "statements", label: t("fields.statements"), cell: (row) => row.statements, sort: (row) => row.statements, is_number: true, is_wide_only: true },
  ];
  const compose = (
    <ActLink to="/compositions/new" permission="results.compose_figure" variant="filled">
      {t("compose.act")}
    </ActLink>
  );
  return (
    <Page
      title={t("tables.CompositionRow")}
      note={t("compositions.note")}
      acts={
        <>
          <FileMenu path="/api/compositions" name="zlozone-liczby" columns={columns} />
          {compose}
        </>
      }
    >
      <ResultsTabs />
      <DataList
        label={t("tables.CompositionRow")}
        list={wholeList(compositions)}
        columns={columns}
        row_key={(row) => row.composition_id}
        open={(row) => `/compositions/${row.composition_id}`}
        empty={
          <EmptyState title={t("compositions.none")}>
            {t("compositions.none_next")} {compose}
          </EmptyState>
        }
      />
    </Page>
  );
}

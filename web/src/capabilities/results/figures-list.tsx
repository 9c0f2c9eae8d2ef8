import { useTranslation } from "react-i18next";

import { formatDay } from "@/platform/formats";
import { type Column, DataList, EmptyState, wholeList } from "@/ui";

import { figureAddress, isSupported, statementOf, wordedValue } from "./figure-text";
import { type FigureRow, useFigures } from "./results-api";
import { SupportMark } from "./support-mark";

/** Statements with their values; each opens the records behind it. */
export function FiguresList({ project_id, on }: { project_id: string; on: string }) {
  const { t, i18n } = useTranslation("results");
  const figures = useFigures(project_id, on);
  const columns: Column<FigureRow>[] = [
    { key: "statement", label: t("fields.statement"), cell: (row) => statementOf(t, row, i18n.language), sort: (row) => row.code },
    { key: "value", label: t("fields.value"), cell: (row) => <strong>{wordedValue(t, row)}</strong>, is_number: true },
    { key: "as_of", label: t("fields.as_of"), cell: (row) => formatDay(row.as_of), sort: (row) => row.as_of, is_wide_only: true },
    { key: "records", label: t("fields.records"), cell: (row) => row.records, sort: (row) => row.records, is_number: true, is_wide_only: true },
    {
      key: "is_supported",
      label: t("fields.is_supported"),
      cell: (row) => <SupportMark figure={row} />,
      sort: (row) => (isSupported(row) ? 1 : 0),
    },
  ];
  return (
    <DataList
      label={t("tables.Figure")}
      list={wholeList(figures)}
      columns={columns}
      row_key={(row) => row.code}
      open={(row) => `${figureAddress(row.code)}${on ? `?on=${on}` : ""}`}
      empty={<EmptyState title={t("none")}>{t("none_next")}</EmptyState>}
    />
  );
}

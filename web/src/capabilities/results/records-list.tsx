import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatDay, formatMoney } from "@/platform/formats";
import { AppLink, type Column, DataList, EmptyState, Status, wholeList } from "@/ui";

import { recordAddress } from "./figure-text";
import type { FigureRecord } from "./results-api";

/** Every record that a figure looked at, and why it counts or not. */
export function RecordsList({ records }: { records: FigureRecord[] }) {
  const { t } = useTranslation("results");
  const has_amounts = records.some((record) => record.amount);
  const columns: Column<FigureRecord>[] = [
    {
      key: "label",
      label: t("fields.record"),
      cell: (row) => {
        if (row.is_hidden) return <Text span c="dimmed" size="sm">{t("hidden_person")}</Text>;
        const to = recordAddress(row);
        return to ? <AppLink to={to}>{row.label}</AppLink> : row.label;
      },
      sort: (row) => row.label,
    },
    { key: "on", label: t("fields.on"), cell: (row) => formatDay(row.on), sort: (row) => row.on ?? "" },
    ...(has_amounts ? [{ key: "amount", label: t("fields.amount"), cell: (row: FigureRecord) => formatMoney(row.amount), sort: (row: FigureRecord) => Number(row.amount ?? 0), is_number: true }] : []),
    {
      key: "counts",
      label: t("fields.counts"),
      cell: (row) => {
        const reason = t(`why.${row.why}`, { defaultValue: t(`settlement:words.ContributionWhy.${row.why}`, { defaultValue: row.why }) });
        return row.counts ? <Status tone="good">{t("counts", { reason })}</Status> : <Status tone="neutral">{t("counts_not", { reason })}</Status>;
      },
      sort: (row) => (row.counts ? 0 : 1),
    },
  ];
  return (
    <DataList
      label={t("behind")}
      list={wholeList({ data: records, error: null, refetch: () => undefined })}
      columns={columns}
      row_key={(row) => row.is_hidden ? `hidden-${records.indexOf(row)}` : `${row.subject_kind}-${row.subject_id}-${row.label}-${row.amount}-${row.why}`}
      empty={<EmptyState title={t("no_records")} />}
    />
  );
}

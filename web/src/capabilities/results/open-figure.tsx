import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatDay, formatMoney } from "@/platform/formats";
import { ActLink, AppLink, Card, type Column, DataList, EmptyState, Figure, Figures, FileMenu, Page, Reading, Status, useAddressState, useParam, wholeList } from "@/ui";

import { recordAddress, statementOf, valueText, wordedValue } from "./figure-text";
import { type FigureRecord, type OpenedFigure, useFigure } from "./results-api";
import { SupportMark } from "./support-mark";

export function OpenFigure() {
  const { t, i18n } = useTranslation("results");
  const code = useParam("code");
  const [on] = useAddressState("on");
  const figure = useFigure(code, on);
  return (
    <Page title={figure.data ? statementOf(t, figure.data.figure, i18n.language) : t("one")} tab_title={t("one")} path={[{ to: "/figures", label: t("tables.Figure") }]} acts={
        <>
          <ActLink to={`/figures/new?code=${encodeURIComponent(code)}`} permission="results.publish_statement">
            {t("publish_statement.change")}
          </ActLink>
          <FileMenu />
        </>
      }>
      <Reading query={figure}>{(answer) => <FigureSheet opened={answer} />}</Reading>
    </Page>
  );
}

function FigureSheet({ opened }: { opened: OpenedFigure }) {
  const { t } = useTranslation("results");
  const { figure, records_list, beside } = opened;
  const has_amounts = records_list.some((record) => record.amount);
  const columns: Column<FigureRecord>[] = [
    {
      key: "label",
      label: t("fields.record"),
      cell: (row) => {
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
    <>
      <Figures>
        <Figure
          label={t("fields.value")}
          value={wordedValue(t, figure)}
          note={<SupportMark figure={figure} />}
        />
        <Figure label={t("fields.as_of")} value={formatDay(figure.as_of)} />
        <Figure label={t("fields.records")} value={figure.records} note={t("of_records", { count: records_list.length })} />
        {beside && <Figure label={t(`beside.${beside.label}`, { defaultValue: beside.label })} value={valueText(t, beside.value, figure.unit)} note={t("difference", { value: valueText(t, beside.difference, figure.unit) })} />}
      </Figures>
      <Card title={t("how")}>
        <Text size="sm">{t(`words.Definition.${figure.definition}`)}</Text>
        <Text size="xs" c="dimmed">
          {figure.code}
        </Text>
      </Card>
      <DataList
        label={t("behind")}
        list={wholeList({ data: records_list, error: null, refetch: () => undefined })}
        columns={columns}
        row_key={(row) => `${row.subject_kind}-${row.subject_id}-${row.label}-${row.amount}-${row.why}`}
        empty={<EmptyState title={t("no_records")} />}
      />
    </>
  );
}

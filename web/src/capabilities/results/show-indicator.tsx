import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatDay } from "@/platform/formats";
import { AppLink, Card, type Column, DataList, EmptyState, Figure, Figures, Reading, Status, useAddressState, useParam, wholeList } from "@/ui";

import { type IndicatorDetail, type IndicatorRecord, useIndicator } from "./indicators-api";
import { IndicatorName } from "./list-indicators";

/** One indicator: everybody who counts, who may still come to count, and why the others do not. */
export function ShowIndicator() {
  const project_id = useParam("project_id");
  const [on] = useAddressState("on");
  const detail = useIndicator(project_id, useParam("indicator"), on);
  return <Reading query={detail}>{(known) => <IndicatorView detail={known} />}</Reading>;
}

function IndicatorView({ detail }: { detail: IndicatorDetail }) {
  const { t } = useTranslation("results");
  const { figure } = detail;
  const rows = detail.records;
  const columns: Column<IndicatorRecord>[] = [
    {
      key: "name",
      label: t(figure.is_of_people ? "fields.participant" : "indicators.output"),
      cell: (row) =>
        !figure.is_of_people ? (
          row.name
        ) : row.is_hidden ? (
          <Text span c="dimmed" size="sm">
            {t("hidden_person")}
          </Text>
        ) : (
          <AppLink to={`/projects/${detail.project_id}/participants/${row.participation_id}/data`}>{row.name}</AppLink>
        ),
      sort: (row) => row.name,
    },
    {
      key: "counts",
      label: t("fields.counts"),
      cell: (row) => {
        const reason = t(`words.IndicatorWhy.${row.why}`);
        if (row.counts) return <Status tone="good">{reason}</Status>;
        return <Status tone={row.until ? "waiting" : "neutral"}>{row.until ? t("indicators.until", { reason, day: formatDay(row.until) }) : reason}</Status>;
      },
      sort: (row) => (row.counts ? 0 : row.until ? 1 : 2),
    },
  ];
  return (
    <Card title={<IndicatorName indicator={figure.indicator} project_id={detail.project_id} />}>
      <Figures>
        <Figure label={t("fields.value")} value={figure.share == null ? figure.value : `${figure.share.replace(".", ",")} %`} note={figure.is_of_people ? t("indicators.women_men_note", { women: figure.women, men: figure.men }) : undefined} />
        {figure.target != null && <Figure label={t("fields.target")} value={figure.target} />}
        {figure.asked_share != null && <Figure label={t("fields.asked_share")} value={`${figure.asked_share.replace(".", ",")} %`} note={t("indicators.asked_people", { people: figure.asked_people })} />}
        <Figure label={t("fields.as_of")} value={formatDay(detail.as_of)} />
      </Figures>
      <DataList
        label={t("behind")}
        list={wholeList({ data: rows, error: null, refetch: () => undefined })}
        columns={columns}
        row_key={(row) => row.participation_id ?? `hidden-${rows.indexOf(row)}`}
        empty={<EmptyState title={t("no_records")} />}
      />
    </Card>
  );
}

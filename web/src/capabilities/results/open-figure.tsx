import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatDay } from "@/platform/formats";
import { ActLink, AppLink, Card, Figure, Figures, FileMenu, Page, Reading, useAddressState, useParam } from "@/ui";

import { statementOf, valueText, wordedValue } from "./figure-text";
import { RecordsList } from "./records-list";
import { type OpenedFigure, useFigure } from "./results-api";
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
  const { figure, records_list, beside, composition_name } = opened;
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
        <Text size="sm">{composition_name ? t("composed_as", { name: composition_name, version: figure.composition_version }) : t(`definitions.${figure.definition}`)}</Text>
        {figure.composition_id && (
          <Text size="sm">
            <AppLink to={`/compositions/${figure.composition_id}`}>{t("open_composition")}</AppLink>
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {figure.code}
        </Text>
      </Card>
      <RecordsList records={records_list} />
    </>
  );
}

import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { fullName } from "@/capabilities/people";
import { formatDay, formatNumber } from "@/platform/formats";
import { AppLink, Card, Facts, Reading, useParam } from "@/ui";

import { type Explanation, useExplanation } from "./programmes-api";

/** Why an application stands where it stands, criterion by criterion. */
export function ExplainApplication() {
  const explanation = useExplanation(useParam("application_id"));
  return <Reading query={explanation}>{(answer) => <ExplanationSheet explanation={answer} />}</Reading>;
}

function ExplanationSheet({ explanation }: { explanation: Explanation }) {
  const { t } = useTranslation("programmes");
  const at = `/projects/${useParam("project_id")}/applications/${explanation.application_id}`;
  return (
    <>
      <Card title={t("explain_application.title", { number: explanation.number })}>
        <Facts
          items={[
            { label: t("fields.person_id"), value: <AppLink to={at}>{fullName(explanation)}</AppLink> },
            { label: t("fields.state"), value: t(`words.ApplicationState.${explanation.state}`) },
            { label: t("fields.minimum_points"), value: explanation.minimum_points },
            ...placeOf(explanation, t),
          ]}
        />
      </Card>
      {explanation.points ? <Criteria explanation={explanation} /> : <Text>{t("explain_application.waiting")}</Text>}
      {explanation.ties.length > 0 && (
        <Card title={t("explain_application.ties")}>
          <ol style={{ margin: 0 }}>
            {explanation.ties.map((tie) => (
              <li key={`${tie.key}${tie.statement ?? ""}`}>
                {t(`words.TieKey.${tie.key}`)}
                {tie.statement ? ` „${tie.statement}”` : ""}: {tie.key === "received" ? formatDay(tie.value) : formatNumber(tie.value)}
              </li>
            ))}
          </ol>
        </Card>
      )}
    </>
  );
}

function placeOf(explanation: Explanation, t: (key: string, values?: Record<string, unknown>) => string) {
  if (!explanation.list) return [];
  const place = `${t(`words.SelectionList.${explanation.list}`)}, ${explanation.position}: ${t(`words.PlaceReason.${explanation.why}`)}`;
  return [
    { label: t("explain_application.place", { day: formatDay(explanation.drawn_on), version: explanation.version }), value: place },
    { label: t("ranking.points"), value: formatNumber(explanation.points_on_list) },
    ...(explanation.last_basic_points ? [{ label: t("explain_application.last_basic"), value: formatNumber(explanation.last_basic_points) }] : []),
    ...(explanation.equal_numbers.length > 0 ? [{ label: t("explain_application.equal"), value: explanation.equal_numbers.join(", ") }] : []),
  ];
}

function Criteria({ explanation }: { explanation: Explanation }) {
  const { t } = useTranslation("programmes");
  const met = (is_met: boolean | null | undefined) => t(is_met ? "assess_application.met" : "assess_application.not_met");
  return (
    <Card title={t("explain_application.criteria")}>
      <Table.ScrollContainer minWidth={560} type="native" tabIndex={0}>
        <Table verticalSpacing={4} aria-label={t("explain_application.criterion")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("explain_application.criterion")}</Table.Th>
              <Table.Th>{t("explain_application.result")}</Table.Th>
              <Table.Th>{t("explain_application.given")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {explanation.criteria.map((one) => (
              <Table.Tr key={one.statement}>
                <Table.Td>{one.statement}</Table.Td>
                <Table.Td>{typeof one.most_points === "number" ? t("explain_application.of_most", { points: formatNumber(one.points), most: one.most_points }) : met(one.is_met)}</Table.Td>
                <Table.Td>
                  {one.given.map((given, index) => (
                    <div key={index}>
                      {given.scorer ? `${given.scorer}: ` : ""}
                      {typeof given.points === "number" ? given.points : met(given.is_met)}
                      {typeof given.points === "number" && !given.is_counted ? ` (${t("explain_application.not_counted")})` : ""}
                    </div>
                  ))}
                </Table.Td>
              </Table.Tr>
            ))}
            <Table.Tr>
              <Table.Th>{t("explain_application.sum")}</Table.Th>
              <Table.Th>{formatNumber(explanation.points)}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  );
}

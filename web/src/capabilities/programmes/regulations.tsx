import { Group } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { Problem } from "@/platform/api";
import { formatDay, formatPeriod } from "@/platform/formats";
import { ActLink, Card, EmptyState, Facts, Reading, useParam } from "@/ui";

import { useRegulations } from "./programmes-api";

export function Regulations() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const regulations = useRegulations(project_id);
  const adopt = (
    <ActLink to={`/projects/${project_id}/regulations/new`} permission="programmes.adopt_regulations">
      {t("adopt_regulations.act")}
    </ActLink>
  );
  if (regulations.error instanceof Problem && regulations.error.status === 404) return <EmptyState title={t("regulations.none")}>{adopt}</EmptyState>;
  return (
    <Reading query={regulations}>
      {(answer) => (
        <>
          <Group mb="sm">{adopt}</Group>
          <Card>
            <Facts
              items={[
                { label: t("fields.adopted_on"), value: formatDay(answer.adopted_on) },
                { label: t("regulations.open"), value: formatPeriod(answer.opens_on, answer.closes_on) },
                { label: t("fields.minimum_points"), value: answer.minimum_points },
                { label: t("fields.reserve_places"), value: answer.reserve_places },
              ]}
            />
          </Card>
          <Card title={t("fields.formal_criteria")}>
            <ol style={{ margin: 0 }}>
              {answer.formal_criteria.map((criterion) => (
                <li key={criterion.criterion_id}>
                  {criterion.statement}
                  {criterion.evidence ? ` (${criterion.evidence})` : ""}
                  {criterion.checks === "working_age" ? ` · ${t("regulations.ages", { youngest: criterion.youngest_age, oldest: criterion.oldest_age })}` : ""}
                </li>
              ))}
            </ol>
          </Card>
          <Card title={t("fields.scored_criteria")}>
            <ol style={{ margin: 0 }}>
              {answer.scored_criteria.map((criterion) => (
                <li key={criterion.criterion_id}>
                  {criterion.statement}: {t("assess_application.most", { count: criterion.most_points })}
                  {criterion.evidence ? ` (${criterion.evidence})` : ""}
                </li>
              ))}
            </ol>
          </Card>
        </>
      )}
    </Reading>
  );
}

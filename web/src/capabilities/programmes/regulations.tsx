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
                { label: t("fields.scorers"), value: t(`adopt_regulations.scorers_${answer.scorers === 2 ? "2" : "1"}`) },
                ...(answer.scorers === 2 ? [{ label: t("fields.score_rule"), value: t(`words.ScoreRule.${answer.score_rule}`) }] : []),
                ...(typeof answer.most_difference === "number" ? [{ label: t("fields.most_difference"), value: answer.most_difference }] : []),
                { label: t("fields.completion_days"), value: answer.completion_days },
                { label: t("fields.appeal_days"), value: answer.appeal_days },
                { label: t("fields.invitation_days"), value: answer.invitation_days },
                ...(answer.sex_rule ? [{ label: t("fields.sex_rule"), value: `${t(`words.SexRule.${answer.sex_rule}`)}: ${t("regulations.targets", { women: answer.women_target ?? 0, men: answer.men_target ?? 0 })}` }] : []),
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
                  {criterion.exclusive_group ? ` · ${t("assess_application.group", { group: criterion.exclusive_group })}` : ""}
                </li>
              ))}
            </ol>
          </Card>
          <Card title={t("adopt_regulations.ties")}>
            {answer.ties.length === 0 ? (
              t("regulations.ties_none")
            ) : (
              <ol style={{ margin: 0 }}>
                {answer.ties.map((tie) => (
                  <li key={`${tie.key}${tie.criterion_id ?? ""}`}>
                    {t(`words.TieKey.${tie.key}`)}
                    {tie.criterion_id ? `: ${answer.scored_criteria.find((one) => one.criterion_id === tie.criterion_id)?.statement ?? ""}` : ""}
                  </li>
                ))}
              </ol>
            )}
          </Card>
          {answer.required_papers.length > 0 && (
            <Card title={t("fields.required_papers")}>
              <ol style={{ margin: 0 }}>
                {answer.required_papers.map((paper) => (
                  <li key={paper.requirement_id}>
                    {paper.name} ({t(`words.RequirementKind.${paper.kind}`)})
                  </li>
                ))}
              </ol>
            </Card>
          )}
        </>
      )}
    </Reading>
  );
}

import { Group } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatDay } from "@/platform/formats";
import { ActLink, AppLink, Card, type Column, DataList, EmptyState, Facts, Reading, useParam, wholeList } from "@/ui";

import { type PlannedVersion, useProject } from "./programmes-api";

/** How the number of planned participants came about, decision by decision. */
export function PlannedParticipants() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const project = useProject(project_id);
  const columns: Column<PlannedVersion>[] = [
    { key: "version", label: t("fields.version"), cell: (row) => row.version, sort: (row) => row.version },
    { key: "participants", label: t("fields.participants"), cell: (row) => row.participants, sort: (row) => row.participants, is_number: true },
    { key: "valid_from", label: t("plan.valid_from"), cell: (row) => formatDay(row.valid_from), sort: (row) => row.valid_from },
    { key: "decision_on", label: t("fields.decision_on"), cell: (row) => formatDay(row.decision_on), sort: (row) => row.decision_on },
    { key: "decision_reference", label: t("fields.decision_reference"), cell: (row) => row.decision_reference },
    { key: "reason", label: t("fields.reason"), cell: (row) => row.reason },
  ];
  return (
    <Reading query={project}>
      {(answer) => (
        <>
          <Group mb="sm">
            <ActLink to={`/projects/${project_id}/plan/new`} permission="programmes.raise_planned" variant="filled">
              {t("raise_planned_participants.act")}
            </ActLink>
            <ActLink to={`/projects/${project_id}/plan/number`} permission="programmes.found_project">
              {t("number_project.act")}
            </ActLink>
            {answer.partners.length > 0 && (
              <ActLink to={`/projects/${project_id}/plan/agreement`} permission="programmes.found_project">
                {t(answer.agreements.length === 0 ? "record_agreement.act" : "record_agreement.annex")}
              </ActLink>
            )}
            <ActLink to={`/projects/${project_id}/plan/edition`} permission="programmes.found_programme">
              {t("place_project.act")}
            </ActLink>
          </Group>
          <DataList
            label={t("tabs.plan")}
            list={wholeList({ data: answer.planned_versions, error: null, refetch: project.refetch })}
            columns={columns}
            row_key={(row) => String(row.version)}
            empty={<EmptyState title={t("plan.none")} />}
          />
          <br />
          <Card title={t("plan.project")}>
            <Facts
              items={[
                { label: t("fields.aim"), value: answer.aim },
                {
                  label: t("place_project.programme"),
                  value: answer.edition ? <AppLink to={`/programmes/${answer.edition.programme_id}`}>{`${answer.edition.programme_name} (${answer.edition.edition})`}</AppLink> : t("place_project.none"),
                },
                ...answer.partners.map((partner) => ({ label: `${partner.name} (${t(`words.PartnerRole.${partner.role}`)})`, value: partner.does })),
                ...answer.agreements.map((one) => ({ label: t(one.version === 1 ? "record_agreement.of_day" : "record_agreement.annex_of_day", { number: one.number, day: formatDay(one.concluded_on) }), value: one.scope })),
              ]}
            />
          </Card>
        </>
      )}
    </Reading>
  );
}

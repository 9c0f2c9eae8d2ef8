import { Group } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { useParticipants } from "@/capabilities/programmes";
import { formatDay } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { ActLink, AppLink, type Column, DataList, EmptyState, FileMenu, Status, useParam, wholeList } from "@/ui";

import { type ProjectPlan, usePlans, useSeriesOfProject } from "./support-api";

type Row = { participation_id: string; person_id: string; name: string; plan: ProjectPlan | undefined };

/** Every participant with the plan in force, or the last one made, or none yet. */
export function ListPlans() {
  const { t } = useTranslation("support");
  const project_id = useParam("project_id");
  const participants = useParticipants(project_id);
  const plans = usePlans(project_id);
  const names = new Map((useSeriesOfProject(project_id).data ?? []).map((one) => [one.series_id, one.name]));
  const reads = useMay("support.read_plan");
  const rows = participants.data?.map((one): Row => {
    const own = (plans.data ?? []).filter((plan) => plan.participation_id === one.participation_id);
    return { participation_id: one.participation_id, person_id: one.person_id, name: `${one.last_name} ${one.first_name}`, plan: own.find((plan) => plan.is_in_force) ?? own[0] };
  });
  const columns: Column<Row>[] = [
    { key: "name", of: ["last_name", "first_name"], label: t("fields.person_id"), cell: (row) => row.name, sort: (row) => row.name },
    {
      key: "plan",
      of: ["made_on", "participant_signed_on", "counsellor_signed_on", "is_in_force"],
      label: t("plan.one"),
      cell: (row) =>
        row.plan ? (
          <Group gap={6}>
            {reads ? <AppLink to={`/action-plans/${row.plan.plan_id}`}>{formatDay(row.plan.made_on)}</AppLink> : formatDay(row.plan.made_on)}
            <Status tone={row.plan.is_in_force ? "good" : "waiting"}>{t(row.plan.is_in_force ? "plan.signed" : "plan.to_sign")}</Status>
          </Group>
        ) : (
          <ActLink to={`/people/${row.person_id}/action-plans/new?project_id=${project_id}`} permission="support.make_plan" size="compact-xs">
            {t("make_plan.act")}
          </ActLink>
        ),
      sort: (row) => row.plan?.made_on ?? "",
    },
    { key: "courses", of: [], label: t("plan.courses"), cell: (row) => row.plan?.series_ids.map((id) => names.get(id) ?? "…").join(", ") || "–" },
    { key: "steps", of: ["steps_done", "steps"], label: t("plan.steps"), cell: (row) => (row.plan ? `${row.plan.steps_done} / ${row.plan.steps}` : "–"), sort: (row) => row.plan?.steps_done ?? -1, is_number: true },
  ];
  return (
    <>
      <Group gap="xs" mb="sm">
        <FileMenu path={`/api/projects/${project_id}/action-plans`} name="plany-dzialania" columns={columns} />
      </Group>
      <DataList
        label={t("tables.ProjectPlanRow")}
        list={wholeList({ ...participants, data: rows, refetch: () => void participants.refetch() })}
        columns={columns}
        row_key={(row) => row.participation_id}
        open={(row) => `/people/${row.person_id}`}
        empty={<EmptyState title={t("plans.none")} />}
      />
    </>
  );
}

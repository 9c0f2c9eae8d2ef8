import { Group } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatDay } from "@/platform/formats";
import { ActLink, AppLink, type Column, DataList, EmptyState, Figure, Figures, FileMenu, Reading, Status, type Tone, useParam, wholeList } from "@/ui";

import { type OutcomeRow, useOutcomes } from "./placements-api";

const tones: Record<OutcomeRow["outcome"], Tone> = { employed: "good", not_proven: "warning", after_end: "neutral", without_work: "neutral" };

/** Who of the participants took up work before the end of the project, and with what the others left. */
export function ListOutcomes() {
  const { t } = useTranslation("placements");
  const project_id = useParam("project_id");
  const outcomes = useOutcomes(project_id);
  const at = `/projects/${project_id}/outcomes`;
  const name = (row: OutcomeRow) => `${row.last_name} ${row.first_name}`;
  const columns: Column<OutcomeRow>[] = [
    { key: "person", of: ["last_name", "first_name"], label: t("fields.person_id"), cell: name, sort: name },
    { key: "outcome", label: t("fields.outcome"), cell: (row) => <Status tone={tones[row.outcome]}>{t(`words.Outcome.${row.outcome}`)}</Status>, sort: (row) => row.outcome },
    {
      key: "job",
      of: ["employer", "taken_up_on", "kind"],
      label: t("fields.job"),
      cell: (row) =>
        row.job_id ? (
          <AppLink to={`/jobs/${row.job_id}`}>{`${row.employer}, ${formatDay(row.taken_up_on)}`}</AppLink>
        ) : (
          <ActLink to={`${at}/jobs/new?person_id=${row.person_id}`} permission="placements.record_job" size="compact-xs">
            {t("record_job.act")}
          </ActLink>
        ),
      sort: (row) => row.taken_up_on ?? "",
    },
    {
      key: "left_with",
      of: ["left_with", "noted_on"],
      label: t("fields.left_with"),
      cell: (row) =>
        row.noted_on ? (
          `${row.left_with.map((item) => t(`words.LeftWith.${item}`)).join(", ")} (${formatDay(row.noted_on)})`
        ) : (
          <ActLink to={`${at}/situations/new?person_id=${row.person_id}`} permission="placements.record_job" size="compact-xs">
            {t("note_situation.act")}
          </ActLink>
        ),
      sort: (row) => row.noted_on ?? "",
    },
  ];
  return (
    <>
      <Reading query={outcomes}>{(rows) => <Totals rows={rows} />}</Reading>
      <Group gap="xs" mb="sm">
        <ActLink to={`${at}/jobs/new`} permission="placements.record_job" variant="filled">
          {t("record_job.act")}
        </ActLink>
        <FileMenu path={`/api/projects/${project_id}/outcomes`} name="po-projekcie" columns={columns} />
      </Group>
      <DataList label={t("tables.OutcomeRow")} list={wholeList(outcomes)} columns={columns} row_key={(row) => row.person_id} open={(row) => `/people/${row.person_id}`} empty={<EmptyState title={t("outcomes_none")} />} />
    </>
  );
}

function Totals({ rows }: { rows: readonly OutcomeRow[] }) {
  const { t } = useTranslation("placements");
  const of = (label: string, wanted: (row: OutcomeRow) => boolean) => {
    const those = rows.filter(wanted);
    const women = those.filter((row) => row.sex === "female").length;
    return <Figure label={label} value={those.length} note={t("by_sex", { women, men: those.length - women })} />;
  };
  return (
    <Figures>
      {of(t("totals.participants"), () => true)}
      {of(t("totals.employed"), (row) => row.outcome === "employed")}
      {of(t("totals.not_proven"), (row) => row.outcome === "not_proven")}
      {of(t("totals.others"), (row) => row.outcome !== "employed")}
      {of(t("totals.others_noted"), (row) => row.outcome !== "employed" && Boolean(row.noted_on))}
    </Figures>
  );
}

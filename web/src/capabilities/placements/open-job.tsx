import { useTranslation } from "react-i18next";

import { formatDay, formatShare } from "@/platform/formats";
import { ActLink, AppLink, Card, Facts, FileMenu, Page, Reading, RecordPage, useParam } from "@/ui";

import { JobMark } from "./job-mark";
import classes from "./placements.module.css";
import { type Job, useJob } from "./placements-api";

export function OpenJob() {
  const { t } = useTranslation("placements");
  const job_id = useParam("job_id");
  const job = useJob(job_id);
  const at = `/jobs/${job_id}`;
  const put_right = job.data && job.data.state !== "current" ? t("rules.R8-27") : undefined;
  return (
    <Page
      title={job.data ? `${job.data.last_name} ${job.data.first_name}: ${job.data.employer}` : t("one")}
      tab_title={t("one")}
      path={[{ to: "/jobs", label: t("tables.JobRow") }]}
      note={job.data && <JobMark job={job.data} />}
      acts={
        <>
          <ActLink to={`${at}/proofs/new`} permission="placements.record_job" refused={put_right}>
            {t("prove_job.act")}
          </ActLink>
          <ActLink to={`${at}/end`} permission="placements.record_job" refused={put_right ?? (job.data?.ended_on ? t("codes.ended_already") : undefined)}>
            {t("end_job.act")}
          </ActLink>
          <ActLink to={`${at}/correction`} permission="placements.correct_job" refused={put_right}>
            {t("correct_job.act")}
          </ActLink>
          <ActLink to={`${at}/withdrawal`} permission="placements.correct_job" refused={put_right}>
            {t("withdraw_job.act")}
          </ActLink>
          <FileMenu />
        </>
      }
    >
      <Reading query={job}>{(answer) => <JobSheet job={answer} />}</Reading>
    </Page>
  );
}

function JobSheet({ job }: { job: Job }) {
  const { t } = useTranslation("placements");
  const facts = (
    <Card title={t("one")}>
      <Facts
        items={[
          { label: t("fields.person_id"), value: <AppLink to={`/people/${job.person_id}`}>{`${job.last_name} ${job.first_name}`}</AppLink> },
          { label: t("fields.kind"), value: t(`words.WorkKind.${job.kind}`) },
          { label: t(job.internship ? "organiser" : "fields.employer"), value: job.employer },
          { label: t("fields.nip"), value: job.nip },
          { label: t("fields.position"), value: job.position },
          { label: t("fields.share"), value: formatShare(job.share) },
          { label: t(job.internship ? "begun_on" : "fields.taken_up_on"), value: formatDay(job.taken_up_on) },
          ...(job.internship
            ? [
                { label: t("fields.until_on"), value: formatDay(job.internship.until_on) },
                { label: t("fields.sent_by"), value: t(`words.SentBy.${job.internship.sent_by}`) },
                { label: t("fields.has_stipend"), value: t(`words.has_stipend.${job.internship.has_stipend}`) },
              ]
            : []),
          { label: t("fields.ended_on"), value: job.ended_on ? `${formatDay(job.ended_on)}, ${t(`words.EndReason.${job.end_reason}`)}` : undefined },
          { label: t("fields.project_id"), value: job.project_id ? <AppLink to={`/projects/${job.project_id}/outcomes`}>{job.project_name}</AppLink> : undefined },
        ]}
      />
    </Card>
  );
  return (
    <RecordPage card={facts}>
      {job.state !== "current" && (
        <Card title={t(`words.JobState.${job.state}`)}>
          <p>{job.why}</p>
          {job.new_job_id && <AppLink to={`/jobs/${job.new_job_id}`}>{t("open_right")}</AppLink>}
        </Card>
      )}
      <Card title={t("fields.proofs")}>
        {job.proofs.length === 0 ? (
          <p>{t("no_proof")}</p>
        ) : (
          <ul className={classes.lines}>
            {job.proofs.map((proof) => (
              <li key={proof.proof_id}>{t("proof_line", { kind: t(`words.ProofKind.${proof.kind}`), day: formatDay(proof.dated_on) })}</li>
            ))}
          </ul>
        )}
      </Card>
    </RecordPage>
  );
}

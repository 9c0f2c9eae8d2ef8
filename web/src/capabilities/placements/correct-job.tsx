import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { Page, Reading, useGo, useParam } from "@/ui";
import { ActFormView, LongTextField, useActForm } from "@/ui/form";

import { blank_proof, JobFields } from "./job-fields";
import { blank_internship, correctJob, type Correction, type Job, useJob, withdrawJob } from "./placements-api";

/** The record as it should be; the earlier one stays and says why it counts no more. */
export function CorrectJob() {
  const { t } = useTranslation("placements");
  const job_id = useParam("job_id");
  const job = useJob(job_id);
  return (
    <Page title={t("correct_job.title")} tab_title={t("correct_job.title")} path={[{ to: `/jobs/${job_id}`, label: t("one") }]} note={t("correct_job.note")}>
      <Reading query={job}>{(answer) => <CorrectionForm job={answer} />}</Reading>
    </Page>
  );
}

function CorrectionForm({ job }: { job: Job }) {
  const { t } = useTranslation("placements");
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<Correction, Job>({
    texts: "placements",
    draft: `correct-job:${job.job_id}`,
    initial: {
      project_id: job.project_id ?? "",
      kind: job.kind,
      employer: job.employer,
      nip: job.nip ?? "",
      position: job.position,
      share: job.share ?? "",
      internship: job.internship ? { ...job.internship } : blank_internship,
      taken_up_on: job.taken_up_on,
      ended_on: job.ended_on ?? "",
      end_reason: job.end_reason ?? "",
      proofs: job.proofs.length > 0 ? job.proofs.map(({ kind, dated_on }) => ({ kind, dated_on })) : [blank_proof],
      why: "",
    },
    send: (values, act) => correctJob(job.job_id, values, act),
    done: (answer) => {
      void queries.invalidateQueries({ queryKey: ["jobs"] });
      void queries.invalidateQueries({ queryKey: ["projects"] });
      void queries.invalidateQueries({ queryKey: ["people", answer.person_id] });
      go(`/jobs/${answer.job_id}`, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("correct_job.title")} submit_label={t("correct_job.act")} cancel={() => go(`/jobs/${job.job_id}`)}>
      <LongTextField {...form.field("why")} required minRows={2} />
      <JobFields form={form} />
    </ActFormView>
  );
}

export function WithdrawJob() {
  const { t } = useTranslation("placements");
  const job_id = useParam("job_id");
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<{ why: string }, Job>({
    texts: "placements",
    draft: `withdraw-job:${job_id}`,
    initial: { why: "" },
    send: (values, act) => withdrawJob(job_id, values, act),
    done: (answer) => {
      void queries.invalidateQueries({ queryKey: ["jobs"] });
      void queries.invalidateQueries({ queryKey: ["projects"] });
      go(`/people/${answer.person_id}`, { replace: true });
    },
  });
  return (
    <Page title={t("withdraw_job.title")} path={[{ to: `/jobs/${job_id}`, label: t("one") }]} note={t("withdraw_job.note")}>
      <ActFormView form={form} title={t("withdraw_job.title")} submit_label={t("withdraw_job.act")} cancel={() => go(`/jobs/${job_id}`)}>
        <LongTextField {...form.field("why")} required minRows={2} />
      </ActFormView>
    </Page>
  );
}

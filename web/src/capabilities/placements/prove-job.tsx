import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { Page, useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, useActForm } from "@/ui/form";

import { type End, end_reasons, endJob, type Job, type NewProof, proofsOf, proveJob, useJob } from "./placements-api";

/** A paper that came later. */
export function ProveJob() {
  const { t } = useTranslation("placements");
  const job_id = useParam("job_id");
  const [go, done] = useReturn(job_id);
  const kind = useJob(job_id).data?.kind ?? "";
  const form = useActForm<NewProof, Job>({
    texts: "placements",
    draft: `prove-job:${job_id}`,
    initial: { kind: "", dated_on: today() },
    send: (values, act) => proveJob(job_id, values, act),
    done,
  });
  return (
    <Page title={t("prove_job.title")} path={[{ to: `/jobs/${job_id}`, label: t("one") }]}>
      <ActFormView form={form} title={t("prove_job.title")} submit_label={t("prove_job.act")} cancel={go}>
        <ChoiceField {...form.field("kind")} label={t("fields.proof_kind")} required choices={proofsOf(kind).map((one) => ({ value: one, label: t(`words.ProofKind.${one}`) }))} />
        <DayField {...form.field("dated_on")} required />
      </ActFormView>
    </Page>
  );
}

export function EndJob() {
  const { t } = useTranslation("placements");
  const job_id = useParam("job_id");
  const [go, done] = useReturn(job_id);
  const form = useActForm<End, Job>({
    texts: "placements",
    draft: `end-job:${job_id}`,
    initial: { ended_on: today(), end_reason: "" },
    send: (values, act) => endJob(job_id, values, act),
    done,
  });
  return (
    <Page title={t("end_job.title")} path={[{ to: `/jobs/${job_id}`, label: t("one") }]}>
      <ActFormView form={form} title={t("end_job.title")} submit_label={t("end_job.act")} cancel={go}>
        <DayField {...form.field("ended_on")} required />
        <ChoiceField {...form.field("end_reason")} required choices={end_reasons.map((one) => ({ value: one, label: t(`words.EndReason.${one}`) }))} />
      </ActFormView>
    </Page>
  );
}

/** Back to the work, with what was read of it read anew. */
function useReturn(job_id: string): [() => void, (job: Job) => void] {
  const go = useGo();
  const queries = useQueryClient();
  const done = (job: Job) => {
    queries.setQueryData(["jobs", job_id], job);
    void queries.invalidateQueries({ queryKey: ["jobs", "list"] });
    void queries.invalidateQueries({ queryKey: ["projects"] });
    void queries.invalidateQueries({ queryKey: ["people", job.person_id] });
    go(`/jobs/${job_id}`, { replace: true });
  };
  return [() => go(`/jobs/${job_id}`), done];
}

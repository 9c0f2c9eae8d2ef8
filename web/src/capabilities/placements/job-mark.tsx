import { useTranslation } from "react-i18next";

import { Status } from "@/ui";

/** Whether a paper proves the work; what was put right counts no more, proven or not. */
export function JobMark({ job }: { job: { is_proven: boolean; state?: string } }) {
  const { t } = useTranslation("placements");
  if (job.state && job.state !== "current") return <Status tone="neutral">{t(`words.JobState.${job.state}`)}</Status>;
  return job.is_proven ? <Status tone="good">{t("words.is_proven.true")}</Status> : <Status tone="warning">{t("words.is_proven.false")}</Status>;
}

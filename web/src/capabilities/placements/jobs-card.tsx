import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatDay, formatPeriod } from "@/platform/formats";
import { ActLink, AppLink, Card, Reading } from "@/ui";

import { JobMark } from "./job-mark";
import classes from "./placements.module.css";
import { usePersonJobs } from "./placements-api";

/** Work of a person, and with what the person left projects. */
export function JobsCard({ person_id }: { person_id: string }) {
  const { t } = useTranslation("placements");
  const jobs = usePersonJobs(person_id);
  return (
    <Card
      title={t("card.title")}
      acts={
        <ActLink to={`/people/${person_id}/jobs/new`} permission="placements.record_job">
          {t("record_job.act")}
        </ActLink>
      }
    >
      <Reading query={jobs}>
        {(answer) =>
          answer.jobs.length + answer.situations.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t("card.nothing")}
            </Text>
          ) : (
            <ul className={classes.lines}>
              {answer.jobs.map((job) => (
                <li key={job.job_id} data-past={job.state !== "current" || undefined}>
                  <AppLink to={`/jobs/${job.job_id}`} fw={600}>
                    {job.employer}
                  </AppLink>
                  <span>{job.internship ? t("internship_of", { position: job.position }) : job.position}</span>
                  <span>{formatPeriod(job.taken_up_on, job.ended_on ?? job.internship?.until_on)}</span>
                  <JobMark job={job} />
                </li>
              ))}
              {answer.situations.map((situation) => (
                <li key={situation.situation_id}>
                  <span>{t("situation.line", { name: situation.project_name, day: formatDay(situation.noted_on) })}</span>
                  <span>{situation.left_with.map((item) => t(`words.LeftWith.${item}`)).join(", ")}</span>
                  {situation.note && <span>{situation.note}</span>}
                </li>
              ))}
            </ul>
          )
        }
      </Reading>
    </Card>
  );
}

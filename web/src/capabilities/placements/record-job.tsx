import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { PersonLine, usePersonPath } from "@/capabilities/people";
import { useParticipants } from "@/capabilities/programmes";
import { today } from "@/platform/formats";
import { Page, useAddressState, useGo, useOptionalParam } from "@/ui";
import { ActFormView, ChoiceField, useActForm } from "@/ui/form";

import { blank_proof, JobFields } from "./job-fields";
import { blank_internship, type Job, type NewJob, recordJob } from "./placements-api";

/** Opened from a person or from the participants of a project. */
export function RecordJob() {
  const project_id = useOptionalParam("project_id");
  const person_id = useOptionalParam("person_id");
  const [asked] = useAddressState("person_id");
  if (project_id) return <JobForm project_id={project_id} person_id={asked} is_of_project back={`/projects/${project_id}/outcomes`} />;
  return <OfPerson person_id={person_id!} />;
}

function OfPerson({ person_id }: { person_id: string }) {
  const { t } = useTranslation("placements");
  return (
    <Page title={t("record_job.title")} path={usePersonPath(person_id)} note={<PersonLine person_id={person_id} />}>
      <JobForm project_id="" person_id={person_id} back={`/people/${person_id}`} />
    </Page>
  );
}

function JobForm({ project_id, person_id, back, is_of_project }: { project_id: string; person_id: string; back: string; is_of_project?: boolean }) {
  const { t } = useTranslation("placements");
  const go = useGo();
  const queries = useQueryClient();
  const participants = useParticipants(is_of_project ? project_id : "").data ?? [];
  const form = useActForm<NewJob, Job>({
    texts: "placements",
    draft: `record-job:${project_id}:${person_id}`,
    initial: { person_id, project_id, kind: "employment_contract", employer: "", nip: "", position: "", share: "1.000", internship: blank_internship, taken_up_on: today(), ended_on: "", end_reason: "", proofs: [blank_proof] },
    send: recordJob,
    done: (job) => {
      void queries.invalidateQueries({ queryKey: ["projects"] });
      void queries.invalidateQueries({ queryKey: ["jobs"] });
      void queries.invalidateQueries({ queryKey: ["people", job.person_id] });
      go(back, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("record_job.title")} submit_label={t("record_job.act")} cancel={() => go(back)}>
      {is_of_project && <ChoiceField {...form.field("person_id")} required choices={participants.map((one) => ({ value: one.person_id, label: `${one.last_name} ${one.first_name}` }))} />}
      <JobFields form={form} />
    </ActFormView>
  );
}

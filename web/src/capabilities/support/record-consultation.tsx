import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { PersonLine, usePersonPath } from "@/capabilities/people";
import { useParticipants, useProjects } from "@/capabilities/programmes";
import { WorkerField } from "@/capabilities/staff";
import { today } from "@/platform/formats";
import { useSession } from "@/platform/session";
import { Page, useAddressState, useGo, useOptionalParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, Pair, SwitchField, useActForm, WholeField } from "@/ui/form";

import { forms, kinds, type NewConsultation, recordConsultation } from "./support-api";

/** Opened from a person or from the participants of a project. */
export function RecordConsultation() {
  const project_id = useOptionalParam("project_id");
  const person_id = useOptionalParam("person_id");
  const [asked] = useAddressState("person_id");
  if (project_id) return <ConsultationForm project_id={project_id} person_id={asked} is_of_project back={`/projects/${project_id}/participants`} />;
  return <OfPerson person_id={person_id!} />;
}

function OfPerson({ person_id }: { person_id: string }) {
  const { t } = useTranslation("support");
  return (
    <Page title={t("record_consultation.title")} path={usePersonPath(person_id)} note={<PersonLine person_id={person_id} />}>
      <ConsultationForm project_id="" person_id={person_id} back={`/people/${person_id}`} />
    </Page>
  );
}

function ConsultationForm({ project_id, person_id, back, is_of_project }: { project_id: string; person_id: string; back: string; is_of_project?: boolean }) {
  const { t } = useTranslation("support");
  const { member_id } = useSession();
  const go = useGo();
  const queries = useQueryClient();
  const projects = useProjects();
  const form = useActForm<NewConsultation, { person_id: string }>({
    texts: "support",
    draft: `record-consultation:${project_id}:${person_id}`,
    initial: { project_id, person_id, given_on: today(), form: "individual", kind: "social_worker", minutes: 60, worker_id: member_id ?? "" },
    send: recordConsultation,
    done: (consultation) => {
      void queries.invalidateQueries({ queryKey: ["projects", form.values.project_id] });
      void queries.invalidateQueries({ queryKey: ["people", consultation.person_id] });
      go(back, { replace: true });
    },
  });
  const participants = useParticipants(is_of_project ? project_id : "").data ?? [];
  return (
    <ActFormView form={form} title={t("record_consultation.title")} submit_label={t("record_consultation.act")} cancel={() => go(back)}>
      {is_of_project ? (
        <ChoiceField {...form.field("person_id")} required choices={participants.map((one) => ({ value: one.person_id, label: `${one.last_name} ${one.first_name}` }))} />
      ) : (
        <ChoiceField {...form.field("project_id")} required choices={(projects.data ?? []).map((one) => ({ value: one.project_id, label: one.name }))} />
      )}
      <Pair>
        <DayField {...form.field("given_on")} required />
        <WholeField {...form.field("minutes")} required />
      </Pair>
      <SwitchField {...form.field("form")} choices={forms.map((one) => ({ value: one, label: t(`words.ConsultationForm.${one}`) }))} />
      <SwitchField {...form.field("kind")} choices={kinds.map((one) => ({ value: one, label: t(`words.ConsultationKind.${one}`) }))} />
      <WorkerField {...form.field("worker_id")} on={form.values.given_on} required />
    </ActFormView>
  );
}

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useCasework } from "@/capabilities/casework";
import { fullName, PersonLine, PersonPicker, usePersonPath } from "@/capabilities/people";
import { formatDay, today } from "@/platform/formats";
import { Page, useGo, useOptionalParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, Pair, TextField, TickField, useActForm } from "@/ui/form";

import { askCertificate, askers, asking_ways, type Certificate, type NewRequest } from "./certificates-api";
import { useProjects } from "./programmes-api";

/** Opened from a person (then the project is chosen) or from a project (then the person is). */
export function AskCertificate() {
  const { t } = useTranslation("programmes");
  const person_id = useOptionalParam("person_id");
  const project_id = useOptionalParam("project_id");
  const path = usePersonPath(person_id ?? "");
  if (project_id) return <RequestForm project_id={project_id} person_id="" back={`/projects/${project_id}/certificates`} />;
  return (
    <Page title={t("ask_certificate.title")} path={path} note={<PersonLine person_id={person_id!} />}>
      <RequestForm project_id="" person_id={person_id!} back={`/people/${person_id}`} />
    </Page>
  );
}

function RequestForm({ project_id, person_id, back }: { project_id: string; person_id: string; back: string }) {
  const { t } = useTranslation("programmes");
  const go = useGo();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const projects = useProjects();
  const form = useActForm<NewRequest, Certificate>({
    texts: "programmes",
    draft: `ask-certificate:${project_id}:${person_id}`,
    initial: { project_id, person_id, asked_on: today(), way: "in_writing", is_signed: false, asked_by: "person", representative: "", interview_id: "" },
    send: askCertificate,
    done: (certificate) => {
      void queries.invalidateQueries({ queryKey: ["certificates"] });
      void queries.invalidateQueries({ queryKey: ["people", certificate.person_id] });
      go(`/certificates/${certificate.qualifying_id}`, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("ask_certificate.title")} submit_label={t("ask_certificate.act")} cancel={() => go(back)}>
      {person_id === "" ? (
        <PersonPicker
          {...form.field("person_id")}
          required
          chosen={name}
          choose={(person) => {
            setName(fullName(person));
            form.change({ person_id: person.person_id, interview_id: "" });
          }}
        />
      ) : (
        <ChoiceField {...form.field("project_id")} required choices={(projects.data ?? []).map((project) => ({ value: project.project_id, label: project.name }))} />
      )}
      <Pair>
        <DayField {...form.field("asked_on")} label={t("headings.CertificateRow.asked_on")} required />
        <ChoiceField {...form.field("way")} label={t("fields.asking_way")} required choices={asking_ways.map((one) => ({ value: one, label: t(`words.AskingWay.${one}`) }))} />
      </Pair>
      <Pair>
        <ChoiceField {...form.field("asked_by")} required choices={askers.map((one) => ({ value: one, label: t(`words.AskedBy.${one}`) }))} />
        {form.values.asked_by === "representative" && <TextField {...form.field("representative")} description={t("ask_certificate.representative_hint")} required />}
      </Pair>
      <TickField {...form.field("is_signed")} />
      <InterviewChoice person_id={form.values.person_id} field={form.field("interview_id")} />
    </ActFormView>
  );
}

/** The person's interviews, of which one says whether the person qualifies. */
export function InterviewChoice({ person_id, field }: { person_id: string; field: Parameters<typeof ChoiceField>[0] extends infer Props ? Omit<Props & object, "choices"> : never }) {
  const { t } = useTranslation("programmes");
  const interviews = useCasework(person_id).data?.interviews ?? [];
  return (
    <ChoiceField
      {...(field as Parameters<typeof ChoiceField>[0])}
      is_optional
      choices={interviews.map((one) => ({ value: one.interview_id, label: t("casework:interview.option", { number: one.number, day: formatDay(one.visited_on ?? one.learned_on) }) }))}
    />
  );
}

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useCasework } from "@/capabilities/casework";
import { fullName, PersonLine, PersonPicker, usePersonPath } from "@/capabilities/people";
import { formatDay, today } from "@/platform/formats";
import { Page, useGo, useOptionalParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, Pair, useActForm } from "@/ui/form";

import { type Application, channels, type NewApplication, project_key, receiveApplication, useProjects } from "./programmes-api";

/** Opened from a person (then the project is chosen) or from a project (then the person is). */
export function ReceiveApplication() {
  const { t } = useTranslation("programmes");
  const person_id = useOptionalParam("person_id");
  const project_id = useOptionalParam("project_id");
  const path = usePersonPath(person_id ?? "");
  if (project_id) return <ApplicationForm project_id={project_id} person_id="" back={`/projects/${project_id}`} />;
  return (
    <Page title={t("receive_application.title")} path={path} note={<PersonLine person_id={person_id!} />}>
      <ApplicationForm project_id="" person_id={person_id!} back={`/people/${person_id}`} />
    </Page>
  );
}

function ApplicationForm({ project_id, person_id, back }: { project_id: string; person_id: string; back: string }) {
  const { t } = useTranslation("programmes");
  const go = useGo();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const projects = useProjects();
  const form = useActForm<NewApplication, Application>({
    texts: "programmes",
    draft: `receive-application:${project_id}:${person_id}`,
    initial: { project_id, person_id, received_on: today(), channel: "in_person", interview_id: "" },
    send: receiveApplication,
    done: (application) => {
      void queries.invalidateQueries({ queryKey: project_key(form.values.project_id) });
      void queries.invalidateQueries({ queryKey: ["people", application.person_id] });
      go(back, { replace: true });
    },
  });
  const interviews = useCasework(form.values.person_id).data?.interviews ?? [];
  return (
    <ActFormView form={form} submit_label={t("receive_application.act")} cancel={() => go(back)}>
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
        <DayField {...form.field("received_on")} required />
        <ChoiceField {...form.field("channel")} required choices={channels.map((channel) => ({ value: channel, label: t(`words.ApplicationChannel.${channel}`) }))} />
      </Pair>
      <ChoiceField
        {...form.field("interview_id")}
        is_optional
        choices={interviews.map((one) => ({ value: one.interview_id, label: t("casework:interview.option", { number: one.number, day: formatDay(one.visited_on ?? one.learned_on) }) }))}
      />
    </ActFormView>
  );
}

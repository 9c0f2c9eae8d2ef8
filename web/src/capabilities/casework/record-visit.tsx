import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { PersonLine, usePersonPath } from "@/capabilities/people";
import { formatDay, today } from "@/platform/formats";
import { Facts, Page, useGo, useParam } from "@/ui";
import { ActFormView, DayField, SwitchField, TextField, useActForm } from "@/ui/form";

import { type Interview, recordVisit, useCasework, type Visit, visit_forms } from "./casework-api";

export function RecordVisit() {
  const { t } = useTranslation("casework");
  const person_id = useParam("person_id");
  const interview_id = useParam("interview_id");
  const path = usePersonPath(person_id);
  const interview = useCasework(person_id).data?.interviews.find((one) => one.interview_id === interview_id);
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<Visit, Interview>({
    texts: "casework",
    draft: `record-visit:${interview_id}`,
    initial: { visited_on: today(), place: "", form: "paper", signature: "" },
    send: (values, act) => recordVisit(interview_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["people", person_id] });
      go(`/people/${person_id}`, { replace: true });
    },
  });
  return (
    <Page title={t("record_visit.title", { number: interview?.number ?? "" })} path={path} note={<PersonLine person_id={person_id} />}>
      {interview && (
        <Facts
          items={[
            { label: t("fields.learned_on"), value: formatDay(interview.learned_on) },
            { label: t("interview.due_on"), value: formatDay(interview.due_on) },
          ]}
        />
      )}
      <br />
      <ActFormView form={form} submit_label={t("record_visit.act")} cancel={() => go(`/people/${person_id}`)}>
        <DayField {...form.field("visited_on")} required />
        <TextField {...form.field("place")} required />
        <SwitchField {...form.field("form")} choices={visit_forms.map((one) => ({ value: one, label: t(`words.InterviewForm.${one}`) }))} />
        <TextField {...form.field("signature")} description={t("record_visit.signature_hint")} required={form.values.form === "ministry_system"} />
      </ActFormView>
    </Page>
  );
}

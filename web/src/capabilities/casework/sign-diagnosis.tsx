import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { useSuggestedWorker } from "@/capabilities/access";
import { PersonLine, usePersonPath } from "@/capabilities/people";
import { WorkerField } from "@/capabilities/staff";
import { formatDay, today } from "@/platform/formats";
import { Page, useGo, useParam, Waiting } from "@/ui";
import { ActFormView, ChoiceField, DayField, LongTextField, ManyField, Pair, Section, useActForm } from "@/ui/form";

import { type Diagnosis, needs, type NewDiagnosis, problems, signDiagnosis, useCasework } from "./casework-api";

export function SignDiagnosis() {
  const { t } = useTranslation("casework");
  const person_id = useParam("person_id");
  const path = usePersonPath(person_id);
  const worker_id = useSuggestedWorker(person_id);
  return (
    <Page title={t("sign_diagnosis.title")} path={path} note={<PersonLine person_id={person_id} />}>
      {worker_id === undefined ? <Waiting /> : <DiagnosisForm person_id={person_id} worker_id={worker_id} />}
    </Page>
  );
}

function DiagnosisForm({ person_id, worker_id }: { person_id: string; worker_id: string }) {
  const { t } = useTranslation("casework");
  const interviews = useCasework(person_id).data?.interviews ?? [];
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<NewDiagnosis, Diagnosis>({
    texts: "casework",
    draft: `sign-diagnosis:${person_id}`,
    initial: { person_id, interview_id: "", signed_on: today(), worker_id, problems: [], needs: [], resources: "", barriers: "", conclusions: "" },
    send: signDiagnosis,
    done: () => {
      void queries.invalidateQueries({ queryKey: ["people", person_id] });
      go(`/people/${person_id}`, { replace: true });
    },
  });
  return (
    <ActFormView form={form} submit_label={t("sign_diagnosis.act")} cancel={() => go(`/people/${person_id}`)}>
      <Section title={t("sign_diagnosis.basis")}>
        <Pair>
          <ChoiceField
            {...form.field("interview_id")}
            is_optional
            choices={interviews.map((one) => ({ value: one.interview_id, label: t("interview.option", { number: one.number, day: formatDay(one.visited_on ?? one.learned_on) }) }))}
          />
          <DayField {...form.field("signed_on")} required />
          <WorkerField {...form.field("worker_id")} on={form.values.signed_on} required />
        </Pair>
      </Section>
      <Section title={t("sign_diagnosis.what")}>
        <ManyField {...form.field("problems")} required choices={problems.map((one) => ({ value: one, label: t(`words.Problem.${one}`) }))} />
        <ManyField {...form.field("needs")} choices={needs.map((one) => ({ value: one, label: t(`words.Need.${one}`) }))} />
      </Section>
      <LongTextField {...form.field("resources")} />
      <LongTextField {...form.field("barriers")} />
      <LongTextField {...form.field("conclusions")} required />
    </ActFormView>
  );
}

import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { useSuggestedWorker } from "@/capabilities/access";
import { PersonLine, usePersonPath } from "@/capabilities/people";
import { WorkerField } from "@/capabilities/staff";
import { today } from "@/platform/formats";
import { Page, useGo, useParam, Waiting } from "@/ui";
import { ActFormView, ChoiceField, DayField, TickField, useActForm } from "@/ui/form";

import { type Interview, interview_bases, type NewInterview, orderInterview } from "./casework-api";

export function OrderInterview() {
  const { t } = useTranslation("casework");
  const person_id = useParam("person_id");
  const path = usePersonPath(person_id);
  const worker_id = useSuggestedWorker(person_id);
  return (
    <Page title={t("order_interview.title")} path={path} note={<PersonLine person_id={person_id} />}>
      {worker_id === undefined ? <Waiting /> : <InterviewForm person_id={person_id} worker_id={worker_id} />}
    </Page>
  );
}

function InterviewForm({ person_id, worker_id }: { person_id: string; worker_id: string }) {
  const { t } = useTranslation("casework");
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<NewInterview, Interview>({
    texts: "casework",
    draft: `order-interview:${person_id}`,
    initial: { person_id, basis: "request", learned_on: today(), is_urgent: false, worker_id },
    send: orderInterview,
    done: () => {
      void queries.invalidateQueries({ queryKey: ["people", person_id] });
      go(`/people/${person_id}`, { replace: true });
    },
  });
  return (
    <ActFormView form={form} submit_label={t("order_interview.act")} cancel={() => go(`/people/${person_id}`)}>
      <ChoiceField {...form.field("basis")} required choices={interview_bases.map((basis) => ({ value: basis, label: t(`words.InterviewBasis.${basis}`) }))} />
      <DayField {...form.field("learned_on")} required description={t("order_interview.learned_hint")} />
      <TickField {...form.field("is_urgent")} description={t("order_interview.urgent_hint")} />
      <WorkerField {...form.field("worker_id")} on={form.values.learned_on} required />
    </ActFormView>
  );
}

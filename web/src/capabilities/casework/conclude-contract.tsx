import { Button, Group } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { useSuggestedWorker } from "@/capabilities/access";
import { PersonLine, usePersonPath } from "@/capabilities/people";
import { WorkerField } from "@/capabilities/staff";
import { formatDay, today } from "@/platform/formats";
import { Page, Reading, useGo, useParam, Waiting } from "@/ui";
import { type ActForm, ActFormView, ChoiceField, DayField, LongTextField, Pair, Section, SwitchField, TextField, useActForm } from "@/ui/form";
import rows from "@/ui/form/form.module.css";

import { type Casework, concludeContract, type Contract, type NewAction, type NewContract, sides, useCasework } from "./casework-api";

const blank_action: NewAction = { side: "person", description: "", due_on: "", measure: "" };

export function ConcludeContract() {
  const { t } = useTranslation("casework");
  const person_id = useParam("person_id");
  const path = usePersonPath(person_id);
  const casework = useCasework(person_id);
  const worker_id = useSuggestedWorker(person_id);
  return (
    <Page title={t("conclude_contract.title")} path={path} note={<PersonLine person_id={person_id} />}>
      <Reading query={casework}>{(answer) => (worker_id === undefined ? <Waiting /> : <ContractForm person_id={person_id} casework={answer} worker_id={worker_id} />)}</Reading>
    </Page>
  );
}

function ContractForm({ person_id, casework, worker_id }: { person_id: string; casework: Casework; worker_id: string }) {
  const { t } = useTranslation("casework");
  const go = useGo();
  const queries = useQueryClient();
  const day = today();
  const form = useActForm<NewContract, Contract>({
    texts: "casework",
    draft: `conclude-contract:${person_id}`,
    initial: {
      person_id,
      diagnosis_id: casework.diagnoses[0]?.diagnosis_id ?? "",
      variant: "a",
      worker_id,
      drafted_on: "",
      concluded_on: day,
      from_on: day,
      to_on: "",
      causes: "",
      resources: "",
      limits: "",
      earlier_activation: "",
      goals: [{ description: "" }],
      actions: [blank_action, { ...blank_action, side: "centre" }],
    },
    send: concludeContract,
    done: (contract) => {
      void queries.invalidateQueries({ queryKey: ["people", person_id] });
      void queries.invalidateQueries({ queryKey: ["contracts"] });
      go(`/contracts/${contract.contract_id}`, { replace: true });
    },
  });
  return (
    <ActFormView form={form} submit_label={t("conclude_contract.act")} cancel={() => go(`/people/${person_id}`)}>
      <Section title={t("conclude_contract.sides")}>
        <SwitchField {...form.field("variant")} choices={["a", "b"].map((one) => ({ value: one, label: t(`words.ContractVariant.${one}`) }))} />
        <Pair>
          <ChoiceField
            {...form.field("diagnosis_id")}
            is_optional
            choices={casework.diagnoses.map((one) => ({ value: one.diagnosis_id, label: t("diagnosis.option", { day: formatDay(one.signed_on) }) }))}
          />
          <WorkerField {...form.field("worker_id")} on={form.values.concluded_on} required />
        </Pair>
        <Pair>
          <DayField {...form.field("drafted_on")} description={t("conclude_contract.drafted_hint")} />
          <DayField {...form.field("concluded_on")} required />
        </Pair>
        <Pair>
          <DayField {...form.field("from_on")} required />
          <DayField {...form.field("to_on")} required />
        </Pair>
      </Section>
      <Section title={t("conclude_contract.situation")}>
        <LongTextField {...form.field("causes")} required />
        <LongTextField {...form.field("resources")} minRows={2} required />
        <LongTextField {...form.field("limits")} minRows={2} required />
        <LongTextField {...form.field("earlier_activation")} minRows={2} />
      </Section>
      <Goals form={form} />
      <Actions form={form} />
    </ActFormView>
  );
}

function Goals({ form }: { form: ActForm<NewContract> }) {
  const { t } = useTranslation("casework");
  const goals = form.values.goals;
  return (
    <Section title={t("fields.goals")}>
      {goals.map((_, index) => {
        const field = form.row("goals", index, "description");
        return (
          <Group key={index} align="flex-end" wrap="nowrap" gap="xs">
            <div style={{ flex: 1 }}>
              <TextField {...field} label={t("goal", { number: index + 1 })} error={field.error ?? form.errorOf(`goals.${index}`)} required={index === 0} />
            </div>
            {goals.length > 1 && (
              <Button variant="subtle" color="red" aria-label={t("remove_goal", { number: index + 1 })} onClick={() => form.change({ goals: goals.filter((__, at) => at !== index) })}>
                ×
              </Button>
            )}
          </Group>
        );
      })}
      <AddRow id="field-goals" label={t("add_goal")} add={() => form.change({ goals: [...goals, { description: "" }] })} />
    </Section>
  );
}

function Actions({ form }: { form: ActForm<NewContract> }) {
  const { t } = useTranslation("casework");
  const actions = form.values.actions;
  return (
    <Section title={t("fields.actions")}>
      {actions.map((_, index) => (
        <div key={index} className={rows.rowOf} role="group" aria-label={t("action", { number: index + 1 })}>
          <Group justify="space-between" mb={4}>
            <strong>{t("action", { number: index + 1 })}</strong>
            {actions.length > 1 && (
              <Button variant="subtle" size="compact-xs" color="red" onClick={() => form.change({ actions: actions.filter((__, at) => at !== index) })}>
                {t("ui:form.remove_row", { number: index + 1 })}
              </Button>
            )}
          </Group>
          <Pair>
            <ChoiceField {...form.row("actions", index, "side")} choices={sides.map((side) => ({ value: side, label: t(`words.ActionSide.${side}`) }))} required />
            <DayField {...form.row("actions", index, "due_on")} required />
          </Pair>
          <TextField {...form.row("actions", index, "description")} required />
          <TextField {...form.row("actions", index, "measure")} />
        </div>
      ))}
      <AddRow id="field-actions" label={t("add_action")} add={() => form.change({ actions: [...actions, { ...blank_action, side: actions.at(-1)?.side ?? "person" }] })} />
    </Section>
  );
}

function AddRow({ id, label, add }: { id: string; label: string; add: () => void }) {
  return (
    <Button id={id} variant="default" size="xs" w="fit-content" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
      {label}
    </Button>
  );
}

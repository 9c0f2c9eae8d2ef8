import { Button, Group } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { fullName } from "@/capabilities/people";
import { WorkerField } from "@/capabilities/staff";
import { today } from "@/platform/formats";
import { Page, Reading, useGo, useParam } from "@/ui";
import { type ActForm, ActFormView, ChoiceField, DayField, LongTextField, ManyField, Pair, Section, TextField, useActForm } from "@/ui/form";
import rows from "@/ui/form/form.module.css";

import { type Assistance, assistance_key, makeFamilyPlan, type NewFamilyPlan, type NewPlanAction, plan_sides, useAssistance } from "./assistance-api";

const blank_action: NewPlanAction = { side: "family", description: "", due_on: "", expected_effect: "" };

/** The help plan, made together with the family; a later one starts from what is not done yet. */
export function MakeFamilyPlan() {
  const { t } = useTranslation("casework");
  const assistance_id = useParam("assistance_id");
  const assistance = useAssistance(assistance_id);
  return (
    <Page
      title={t("make_family_plan.title")}
      path={[
        { to: "/assistances", label: t("tables.AssistanceRow") },
        { to: `/assistances/${assistance_id}`, label: assistance.data ? t("assistance.title", { number: assistance.data.number }) : "…" },
      ]}
      note={assistance.data && fullName(assistance.data.family[0]!)}
    >
      <Reading query={assistance}>{(answer) => <PlanForm assistance={answer} />}</Reading>
    </Page>
  );
}

function PlanForm({ assistance }: { assistance: Assistance }) {
  const { t } = useTranslation("casework");
  const go = useGo();
  const queries = useQueryClient();
  const back = `/assistances/${assistance.assistance_id}`;
  const before = assistance.plans[0];
  const open = before?.actions.filter((action) => !action.done_on).map(({ side, description, due_on, expected_effect }) => ({ side, description, due_on, expected_effect }));
  const form = useActForm<NewFamilyPlan, Assistance>({
    texts: "casework",
    draft: `make-family-plan:${assistance.assistance_id}`,
    initial: {
      made_on: today(),
      made_with: [],
      consulted_with: "",
      consulted_on: "",
      situation: before?.situation ?? "",
      aims: before ? before.aims.map((description) => ({ description })) : [{ description: "" }],
      actions: open && open.length > 0 ? open : [blank_action, { ...blank_action, side: "assistant" }],
    },
    send: (values, act) => makeFamilyPlan(assistance.assistance_id, values, act),
    done: (answer) => {
      queries.setQueryData(assistance_key(answer.assistance_id), answer);
      void queries.invalidateQueries({ queryKey: ["people"] });
      void queries.invalidateQueries({ queryKey: ["desk"] });
      go(back, { replace: true });
    },
  });
  return (
    <ActFormView form={form} submit_label={t("make_family_plan.act")} cancel={() => go(back)}>
      <Section title={t("make_family_plan.who")}>
        <ManyField {...form.field("made_with")} required description={t("make_family_plan.made_with_hint")} choices={assistance.family.map((person) => ({ value: person.person_id, label: fullName(person) }))} />
        <Pair>
          <DayField {...form.field("made_on")} required />
          <WorkerField {...form.field("consulted_with")} on={form.values.consulted_on} required />
          <DayField {...form.field("consulted_on")} required />
        </Pair>
      </Section>
      <LongTextField {...form.field("situation")} required />
      <Aims form={form} />
      <Actions form={form} />
    </ActFormView>
  );
}

function Aims({ form }: { form: ActForm<NewFamilyPlan> }) {
  const { t } = useTranslation("casework");
  const aims = form.values.aims;
  return (
    <Section title={t("fields.aims")}>
      {aims.map((_, index) => {
        const field = form.row("aims", index, "description");
        return (
          <Group key={index} align="flex-end" wrap="nowrap" gap="xs">
            <div style={{ flex: 1 }}>
              <TextField {...field} label={t("goal", { number: index + 1 })} error={field.error ?? form.errorOf(`aims.${index}`)} required={index === 0} />
            </div>
            {aims.length > 1 && (
              <Button variant="subtle" color="red" aria-label={t("remove_goal", { number: index + 1 })} onClick={() => form.change({ aims: aims.filter((__, at) => at !== index) })}>
                ×
              </Button>
            )}
          </Group>
        );
      })}
      <AddRow id="field-aims" label={t("add_goal")} add={() => form.change({ aims: [...aims, { description: "" }] })} />
    </Section>
  );
}

function Actions({ form }: { form: ActForm<NewFamilyPlan> }) {
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
            <ChoiceField {...form.row("actions", index, "side")} choices={plan_sides.map((side) => ({ value: side, label: t(`words.PlanSide.${side}`) }))} required />
            <DayField {...form.row("actions", index, "due_on")} required />
          </Pair>
          <TextField {...form.row("actions", index, "description")} required />
          <TextField {...form.row("actions", index, "expected_effect")} required />
        </div>
      ))}
      <AddRow id="field-actions" label={t("add_action")} add={() => form.change({ actions: [...actions, { ...blank_action, side: actions.at(-1)?.side ?? "family" }] })} />
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

import { Button, Group } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { PersonLine, usePersonPath } from "@/capabilities/people";
import { useProjects } from "@/capabilities/programmes";
import { WorkerField } from "@/capabilities/staff";
import { formatPeriod, today } from "@/platform/formats";
import { useSession } from "@/platform/session";
import { Page, useAddressState, useGo, useParam } from "@/ui";
import { type ActForm, ActFormView, ChoiceField, DayField, LongTextField, ManyField, Pair, Section, TextField, useActForm } from "@/ui/form";
import rows from "@/ui/form/form.module.css";

import { type ActionPlan, makePlan, type NewPlan, useSeriesOfProject } from "./support-api";

/** Made with the participant at the table: situation, aims, steps, courses, signatures. */
export function MakePlan() {
  const { t } = useTranslation("support");
  const person_id = useParam("person_id");
  const [project_id] = useAddressState("project_id");
  const { member_id } = useSession();
  const projects = useProjects().data ?? [];
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<NewPlan, ActionPlan>({
    texts: "support",
    draft: `make-plan:${person_id}`,
    initial: {
      project_id,
      person_id,
      counsellor_id: member_id ?? "",
      made_on: today(),
      situation: "",
      aims: [{ aim: "" }],
      steps: [{ step: "", due_on: "" }],
      series_ids: [],
      participant_signed_on: "",
      counsellor_signed_on: "",
    },
    send: makePlan,
    done: (plan) => {
      void queries.invalidateQueries({ queryKey: ["people", person_id] });
      void queries.invalidateQueries({ queryKey: ["projects", plan.project_id] });
      go(`/action-plans/${plan.plan_id}`, { replace: true });
    },
  });
  const courses = (useSeriesOfProject(form.values.project_id).data ?? []).filter((one) => one.shape === "course");
  return (
    <Page title={t("make_plan.title")} path={usePersonPath(person_id)} note={<PersonLine person_id={person_id} />}>
      <ActFormView form={form} submit_label={t("make_plan.act")} cancel={() => go(`/people/${person_id}`)}>
        <ChoiceField {...form.field("project_id")} required choices={projects.map((one) => ({ value: one.project_id, label: one.name }))} />
        <Pair>
          <DayField {...form.field("made_on")} required />
          <WorkerField {...form.field("counsellor_id")} on={form.values.made_on} required />
        </Pair>
        <LongTextField {...form.field("situation")} required />
        <Aims form={form} />
        <Steps form={form} />
        <ManyField {...form.field("series_ids")} description={courses.length === 0 ? t("make_plan.no_courses") : undefined} choices={courses.map((one) => ({ value: one.series_id, label: `${one.name} (${formatPeriod(one.from_on, one.to_on)})` }))} />
        <Section title={t("make_plan.signatures")}>
          <Pair>
            <DayField {...form.field("participant_signed_on")} />
            <DayField {...form.field("counsellor_signed_on")} />
          </Pair>
        </Section>
      </ActFormView>
    </Page>
  );
}

function Aims({ form }: { form: ActForm<NewPlan> }) {
  const { t } = useTranslation("support");
  const aims = form.values.aims;
  return (
    <Section title={t("fields.aims")}>
      {aims.map((_, index) => {
        const field = form.row("aims", index, "aim");
        return <TextField key={index} {...field} label={t("make_plan.aim", { number: index + 1 })} error={field.error ?? form.errorOf(index === 0 ? "aims" : `aims.${index}`)} required={index === 0} />;
      })}
      <AddRow id="field-aims" label={t("make_plan.add_aim")} add={() => form.change({ aims: [...aims, { aim: "" }] })} />
    </Section>
  );
}

function Steps({ form }: { form: ActForm<NewPlan> }) {
  const { t } = useTranslation("support");
  const steps = form.values.steps;
  return (
    <Section title={t("fields.steps")}>
      {steps.map((_, index) => (
        <div key={index} className={rows.rowOf} role="group" aria-label={t("make_plan.step", { number: index + 1 })}>
          <Group justify="space-between" mb={4}>
            <strong>{t("make_plan.step", { number: index + 1 })}</strong>
            {steps.length > 1 && (
              <Button variant="subtle" size="compact-xs" color="red" onClick={() => form.change({ steps: steps.filter((__, at) => at !== index) })}>
                {t("ui:form.remove_row", { number: index + 1 })}
              </Button>
            )}
          </Group>
          <Pair>
            <TextField {...form.row("steps", index, "step")} required />
            <DayField {...form.row("steps", index, "due_on")} required />
          </Pair>
        </div>
      ))}
      <AddRow id="field-steps" label={t("make_plan.add_step")} add={() => form.change({ steps: [...steps, { step: "", due_on: "" }] })} />
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

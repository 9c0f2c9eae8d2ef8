import { Button, Group, Table, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { RecordPapers } from "@/capabilities/papers";
import { PersonLine, usePersonPath } from "@/capabilities/people";
import { formatDay, formatPeriod, today } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { ActLink, AppLink, Card, Facts, Page, Reading, Status, useGo, useParam } from "@/ui";
import { ActFormView, DayField, Pair, useActForm } from "@/ui/form";

import { type ActionPlan, completePlanStep, signPlan, usePlan } from "./support-api";
import classes from "./support.module.css";

/** One action plan, as it is printed and signed. */
export function ShowPlan() {
  const { t } = useTranslation("support");
  const plan_id = useParam("plan_id");
  const plan = usePlan(plan_id);
  const path = usePersonPath(plan.data?.person_id ?? "");
  return (
    <Page
      title={t("plan.title")}
      path={plan.data ? path : []}
      note={plan.data && <PersonLine person_id={plan.data.person_id} />}
      acts={
        <Button size="xs" variant="default" leftSection={<IconPrinter size={14} aria-hidden />} onClick={() => window.print()}>
          {t("plan.print")}
        </Button>
      }
    >
      <Reading query={plan}>{(answer) => <PlanFile plan={answer} />}</Reading>
    </Page>
  );
}

function PlanFile({ plan }: { plan: ActionPlan }) {
  const { t } = useTranslation("support");
  const makes = useMay("support.make_plan");
  const lacks_signature = !plan.participant_signed_on || !plan.counsellor_signed_on;
  return (
    <>
      <Card title={`${plan.last_name} ${plan.first_name}`}>
        <div className={classes.facts}>
          <Facts
            items={[
              { label: t("fields.project_id"), value: plan.project_name },
              { label: t("fields.made_on"), value: formatDay(plan.made_on) },
              { label: t("fields.counsellor_id"), value: plan.counsellor_name },
              { label: t("fields.participant_signed_on"), value: formatDay(plan.participant_signed_on) },
              { label: t("fields.counsellor_signed_on"), value: formatDay(plan.counsellor_signed_on) },
            ]}
          />
        </div>
      </Card>
      <Card title={t("fields.situation")}>
        <Text className={classes.text}>{plan.situation}</Text>
      </Card>
      <Card title={t("fields.aims")}>
        <ol>
          {plan.aims.map((aim, index) => (
            <li key={index}>{aim}</li>
          ))}
        </ol>
      </Card>
      <Card title={t("fields.steps")}>
        <Table verticalSpacing={4} aria-label={t("fields.steps")}>
          <Table.Tbody>
            {plan.plan_steps.map((step) => (
              <Table.Tr key={step.step_id}>
                <Table.Td>{step.step}</Table.Td>
                <Table.Td>{t("plan.due", { day: formatDay(step.due_on) })}</Table.Td>
                <Table.Td>
                  {step.done_on ? (
                    <Status tone="good">{t("plan.done", { day: formatDay(step.done_on) })}</Status>
                  ) : (
                    <Group gap="xs">
                      <Status tone={step.due_on < today() ? "bad" : "waiting"}>{t(step.due_on < today() ? "plan.late" : "plan.open")}</Status>
                      {makes && (
                        <ActLink to={`/action-plans/${plan.plan_id}/steps/${step.step_id}/done`} size="compact-xs">
                          {t("complete_step.act")}
                        </ActLink>
                      )}
                    </Group>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Card>
      <Card title={t("plan.courses")}>
        {plan.courses.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t("plan.no_courses")}
          </Text>
        ) : (
          <ul>
            {plan.courses.map((course) => (
              <li key={course.series_id}>
                <AppLink to={`/series/${course.series_id}`}>{course.name}</AppLink> ({formatPeriod(course.from_on, course.to_on)})
              </li>
            ))}
          </ul>
        )}
      </Card>
      {lacks_signature && makes && <Signatures plan={plan} />}
      <RecordPapers record_id={plan.plan_id} kinds={["action_plan"]} />
      <div className={classes.signatures} aria-hidden>
        <div>{t("plan.signature_participant")}</div>
        <div>{t("plan.signature_counsellor")}</div>
      </div>
    </>
  );
}

function Signatures({ plan }: { plan: ActionPlan }) {
  const { t } = useTranslation("support");
  const queries = useQueryClient();
  const form = useActForm<{ participant_signed_on: string; counsellor_signed_on: string }, ActionPlan>({
    texts: "support",
    draft: `sign-plan:${plan.plan_id}`,
    initial: { participant_signed_on: "", counsellor_signed_on: "" },
    send: (values, act) => signPlan(plan.plan_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["action-plans", plan.plan_id] });
      void queries.invalidateQueries({ queryKey: ["projects", plan.project_id] });
      void queries.invalidateQueries({ queryKey: ["people", plan.person_id] });
    },
  });
  return (
    <div className={classes.noPrint}>
      <Card title={t("sign_plan.title")}>
        <ActFormView form={form} submit_label={t("sign_plan.act")}>
          <Pair>
            {!plan.participant_signed_on && <DayField {...form.field("participant_signed_on")} />}
            {!plan.counsellor_signed_on && <DayField {...form.field("counsellor_signed_on")} />}
          </Pair>
        </ActFormView>
      </Card>
    </div>
  );
}

export function CompletePlanStep() {
  const { t } = useTranslation("support");
  const plan_id = useParam("plan_id");
  const step_id = useParam("step_id");
  const plan = usePlan(plan_id);
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<{ done_on: string }, ActionPlan>({
    texts: "support",
    draft: `complete-step:${step_id}`,
    initial: { done_on: today() },
    send: (values, act) => completePlanStep(plan_id, step_id, values.done_on, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["action-plans", plan_id] });
      go(`/action-plans/${plan_id}`, { replace: true });
    },
  });
  return (
    <Page title={t("complete_step.title")} path={[{ to: `/action-plans/${plan_id}`, label: t("plan.title") }]} note={plan.data?.plan_steps.find((one) => one.step_id === step_id)?.step}>
      <ActFormView form={form} submit_label={t("complete_step.act")} cancel={() => go(`/action-plans/${plan_id}`)}>
        <DayField {...form.field("done_on")} required />
      </ActFormView>
    </Page>
  );
}

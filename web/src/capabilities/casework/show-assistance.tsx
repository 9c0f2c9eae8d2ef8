import { Button, Table, Text, Title } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { RecordPapers } from "@/capabilities/papers";
import { fullName } from "@/capabilities/people";
import { formatDay, formatPeriod } from "@/platform/formats";
import { ActLink, AppLink, Card, Facts, Page, Reading, RecordPage, Status, useParam } from "@/ui";

import { type Assistance, type FamilyPlan, type PlanAction, plan_sides, useAssistance } from "./assistance-api";
import { AssistanceMark } from "./assistance-mark";
import classes from "./contract.module.css";

/** The work of a family assistant with one family: the plan that they made together, and the visits. */
export function ShowAssistance() {
  const { t } = useTranslation("casework");
  const assistance_id = useParam("assistance_id");
  const assistance = useAssistance(assistance_id);
  const at = `/assistances/${assistance_id}`;
  const ended = assistance.data?.ended_on ? t("assistance.already_ended") : undefined;
  return (
    <Page
      title={assistance.data ? t("assistance.title", { number: assistance.data.number }) : t("assistance.one")}
      tab_title={t("assistance.one")}
      path={[{ to: "/assistances", label: t("tables.AssistanceRow") }]}
      note={assistance.data && t("assistance.note", { family: fullName(assistance.data.family[0]!), worker: assistance.data.worker_name })}
      acts={
        <>
          <ActLink to={`${at}/plans/new`} permission="casework.assist_family" refused={ended}>
            {t(assistance.data?.plans.length ? "make_family_plan.act_next" : "make_family_plan.act")}
          </ActLink>
          <ActLink to={`${at}/visits/new`} permission="casework.assist_family">
            {t("record_family_visit.act")}
          </ActLink>
          <ActLink to={`${at}/ending`} permission="casework.end_assistance" refused={ended}>
            {t("end_assistance.act")}
          </ActLink>
          <Button size="xs" variant="default" leftSection={<IconPrinter size={14} aria-hidden />} onClick={() => window.print()}>
            {t("contract.print")}
          </Button>
        </>
      }
    >
      <Reading query={assistance}>
        {(answer) => (
          <RecordPage card={<FamilyCard assistance={answer} />}>
            {answer.plans.length === 0 ? (
              <Card title={t("family_plan.none")}>
                <Text size="sm">{t("family_plan.none_next")}</Text>
              </Card>
            ) : (
              <Plan assistance={answer} plan={answer.plans[0]!} />
            )}
            <RecordPapers record_id={answer.assistance_id} kinds={["family_plan"]} />
            <Visits assistance={answer} />
            {answer.plans.length > 1 && (
              <Card title={t("family_plan.earlier")}>
                {answer.plans.slice(1).map((plan) => (
                  <details key={plan.plan_id}>
                    <summary>{t("family_plan.version", { version: plan.version_no, day: formatDay(plan.made_on) })}</summary>
                    <PlanText plan={plan} assistance={answer} is_earlier />
                  </details>
                ))}
              </Card>
            )}
          </RecordPage>
        )}
      </Reading>
    </Page>
  );
}

function FamilyCard({ assistance }: { assistance: Assistance }) {
  const { t } = useTranslation("casework");
  return (
    <Card title={t("assistance.family")}>
      <Facts
        items={[
          ...assistance.family.map((person) => ({ label: t(`people:words.HouseholdRole.${person.role}`), value: <AppLink to={`/people/${person.person_id}`}>{fullName(person)}</AppLink> })),
          { label: t("fields.state"), value: <AssistanceMark assistance={assistance} /> },
          { label: t("assistance.worker"), value: assistance.worker_name },
          { label: t("fields.basis"), value: t(`words.AssistanceBasis.${assistance.basis}`) },
          { label: t("fields.requested_on"), value: formatDay(assistance.requested_on) },
          { label: t("fields.consent_on"), value: formatDay(assistance.consent_on) },
          { label: t("contract.period"), value: formatPeriod(assistance.from_on, assistance.to_on) },
          ...(assistance.ended_on ? [{ label: t("fields.ended_on"), value: formatDay(assistance.ended_on) }] : []),
        ]}
      />
      {assistance.final_assessment && (
        <Text size="sm" mt="sm" className={classes.text}>
          {t("fields.final_assessment")}: {assistance.final_assessment}
        </Text>
      )}
    </Card>
  );
}

function Plan({ assistance, plan }: { assistance: Assistance; plan: FamilyPlan }) {
  const { t } = useTranslation("casework");
  return (
    <Card title={t("family_plan.title", { version: plan.version_no })}>
      <PlanText assistance={assistance} plan={plan} />
    </Card>
  );
}

function PlanText({ assistance, plan, is_earlier }: { assistance: Assistance; plan: FamilyPlan; is_earlier?: boolean }) {
  const { t } = useTranslation("casework");
  return (
    <>
      <Text size="sm">{t("family_plan.made", { day: formatDay(plan.made_on), family: plan.made_with.map(fullName).join(", ") })}</Text>
      <Text size="sm" mb="xs">
        {t("family_plan.consulted", { day: formatDay(plan.consulted_on), worker: plan.consulted_with_name })}
      </Text>
      <p className={classes.text}>{plan.situation}</p>
      <Title order={3} mt="sm">
        {t("fields.aims")}
      </Title>
      <ol>
        {plan.aims.map((aim, index) => (
          <li key={index}>{aim}</li>
        ))}
      </ol>
      {plan_sides.map((side) => (
        <SideActions key={side} side={side} assistance={assistance} actions={plan.actions.filter((action) => action.side === side)} is_earlier={is_earlier} />
      ))}
    </>
  );
}

function SideActions({ side, assistance, actions, is_earlier }: { side: string; assistance: Assistance; actions: PlanAction[]; is_earlier: boolean | undefined }) {
  const { t } = useTranslation("casework");
  if (actions.length === 0) return null;
  return (
    <>
      <Title order={3} mt="sm" mb={4} className={classes.side}>
        {t(`words.PlanSide.${side}`)}
      </Title>
      <div className={classes.wide} tabIndex={0} role="region" aria-label={t(`words.PlanSide.${side}`)}>
        <Table withTableBorder withColumnBorders verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("fields.description")}</Table.Th>
              <Table.Th w={110}>{t("fields.due_on")}</Table.Th>
              <Table.Th w="32%">{t("fields.expected_effect")}</Table.Th>
              <Table.Th w={150} className={classes.onScreen}>
                {t("fields.done_on")}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {actions.map((action) => (
              <Table.Tr key={action.action_id}>
                <Table.Td>{action.description}</Table.Td>
                <Table.Td>{formatDay(action.due_on)}</Table.Td>
                <Table.Td>{action.expected_effect}</Table.Td>
                <Table.Td className={classes.onScreen}>
                  {action.done_on ? (
                    <Status tone="good">{formatDay(action.done_on)}</Status>
                  ) : assistance.ended_on || is_earlier ? (
                    <Status tone="neutral">{t("mark_action_done.not_done")}</Status>
                  ) : (
                    <ActLink to={`/assistances/${assistance.assistance_id}/actions/${action.action_id}/done`} permission="casework.assist_family" size="compact-xs">
                      {t("mark_action_done.act")}
                    </ActLink>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}

function Visits({ assistance }: { assistance: Assistance }) {
  const { t } = useTranslation("casework");
  return (
    <Card title={t("family_visits.title", { count: assistance.visits.length })}>
      {assistance.visits.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("family_visits.none")}
        </Text>
      ) : (
        assistance.visits.map((visit) => (
          <section key={visit.visit_id}>
            <Title order={3} mt="xs">
              {t("family_visits.line", { day: formatDay(visit.visited_on), minutes: visit.minutes, place: visit.place })} {visit.is_child_at_risk && <Status tone="bad">{t("family_visits.at_risk")}</Status>}
            </Title>
            <p className={classes.text}>{visit.course}</p>
          </section>
        ))
      )}
    </Card>
  );
}

import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { fullName, PersonLine, usePerson, usePersonPath } from "@/capabilities/people";
import { useStaff } from "@/capabilities/staff";
import { isDay, today } from "@/platform/formats";
import { ActLink, Card, EmptyState, Facts, Page, Reading, useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, Pair, Section, useActForm } from "@/ui/form";

import { type Assistance, assistance_bases, type NewAssistance, openAssistance } from "./assistance-api";

/** A family assistant is assigned to the household of the person. */
export function OpenAssistance() {
  const { t } = useTranslation("casework");
  const person_id = useParam("person_id");
  const path = usePersonPath(person_id);
  const person = usePerson(person_id);
  return (
    <Page title={t("open_assistance.title")} path={path} note={<PersonLine person_id={person_id} />}>
      <Reading query={person}>
        {({ household }) =>
          household ? (
            <>
              <Card title={t("assistance.family")}>
                <Facts items={household.members.map((member) => ({ label: t(`people:words.HouseholdRole.${member.role}`), value: fullName(member) }))} />
              </Card>
              <AssistanceForm person_id={person_id} household_id={household.household_id} />
            </>
          ) : (
            <EmptyState title={t("open_assistance.no_household")}>
              <ActLink to={`/people/${person_id}/households/new`} permission="people.change">
                {t("people:household.act")}
              </ActLink>
            </EmptyState>
          )
        }
      </Reading>
    </Page>
  );
}

function AssistanceForm({ person_id, household_id }: { person_id: string; household_id: string }) {
  const { t } = useTranslation("casework");
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<NewAssistance, Assistance>({
    texts: "casework",
    draft: `open-assistance:${household_id}`,
    initial: { household_id, worker_id: "", basis: "request", requested_on: "", consent_on: "", from_on: today(), to_on: "" },
    send: openAssistance,
    done: (answer) => {
      void queries.invalidateQueries({ queryKey: ["people"] });
      void queries.invalidateQueries({ queryKey: ["assistances"] });
      go(`/assistances/${answer.assistance_id}`, { replace: true });
    },
  });
  const on = form.values.from_on;
  // Whoever may hold such a post that day; the server decides, and says so at the field.
  const assistants = (useStaff(isDay(on) ? on : today()).data ?? []).filter((member) => member.posts.some((post) => post.kind === "family_assistant"));
  return (
    <ActFormView form={form} submit_label={t("open_assistance.act")} cancel={() => go(`/people/${person_id}`)}>
      <Section title={t("open_assistance.basis")}>
        <ChoiceField {...form.field("basis")} required choices={assistance_bases.map((one) => ({ value: one, label: t(`words.AssistanceBasis.${one}`) }))} />
        <Pair>
          <DayField {...form.field("requested_on")} />
          <DayField {...form.field("consent_on")} description={t("open_assistance.consent_hint")} required={form.values.basis !== "court"} />
        </Pair>
      </Section>
      <Section title={t("open_assistance.who")}>
        <ChoiceField
          {...form.field("worker_id")}
          label={t("assistance.worker")}
          required
          choices={assistants.map((member) => ({ value: member.member_id, label: fullName(member) }))}
          description={assistants.length === 0 ? t("open_assistance.no_assistant") : undefined}
        />
        <Pair>
          <DayField {...form.field("from_on")} required />
          <DayField {...form.field("to_on")} description={t("open_assistance.to_hint")} />
        </Pair>
      </Section>
    </ActFormView>
  );
}

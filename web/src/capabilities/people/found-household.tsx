import { Button, Group } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { Page, Reading, useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, Pair, Section, useActForm } from "@/ui/form";

import { household_roles } from "./choices";
import { foundHousehold, fullName, type NewMember, type Person, person_key, usePerson } from "./people-api";
import { PersonPicker } from "./person-picker";
import { usePersonPath } from "./person-heading";

export function FoundHousehold() {
  const { t } = useTranslation("people");
  const person_id = useParam("person_id");
  const person = usePerson(person_id);
  const path = usePersonPath(person_id);
  return (
    <Page title={t("household.title")} path={path}>
      <Reading query={person}>{(answer) => <HouseholdForm person={answer} />}</Reading>
    </Page>
  );
}

function HouseholdForm({ person }: { person: Person }) {
  const { t } = useTranslation("people");
  const go = useGo();
  const queries = useQueryClient();
  const at = `/people/${person.person_id}`;
  const form = useActForm<{ from_on: string; members: NewMember[] }, unknown>({
    texts: "people",
    draft: `found-household:${person.person_id}`,
    initial: {
      from_on: today(),
      members: person.household?.members.map((member) => ({ person_id: member.person_id, name: fullName(member), role: member.role })) ?? [{ person_id: person.person_id, name: fullName(person), role: "self" }],
    },
    send: (values, act) => foundHousehold(values, act.key),
    done: () => {
      void queries.invalidateQueries({ queryKey: person_key(person.person_id) });
      go(at, { replace: true });
    },
  });
  return (
    <ActFormView form={form} submit_label={t("household.act")} cancel={() => go(at)}>
      <DayField {...form.field("from_on")} required />
      {form.values.members.map((member, index) => (
        <Section key={index} title={t("household.member", { number: index + 1 })}>
          <Pair>
            <PersonPicker
              {...form.row("members", index, "person_id")}
              chosen={member.name}
              choose={(chosen) =>
                form.change((values) => ({
                  members: values.members.map((one, at_index) => (at_index === index ? { ...one, person_id: chosen.person_id, name: fullName(chosen) } : one)),
                }))
              }
            />
            <ChoiceField {...form.row("members", index, "role")} choices={household_roles.map((role) => ({ value: role, label: t(`words.HouseholdRole.${role}`) }))} required />
          </Pair>
          {form.values.members.length > 1 && (
            <Group>
              <Button size="compact-xs" variant="subtle" color="red" onClick={() => form.change((values) => ({ members: values.members.filter((_, at_index) => at_index !== index) }))}>
                {t("household.leave_out", { number: index + 1 })}
              </Button>
            </Group>
          )}
        </Section>
      ))}
      <Button variant="default" size="xs" w="fit-content" onClick={() => form.change((values) => ({ members: [...values.members, { person_id: "", name: "", role: "" }] }))}>
        {t("household.add")}
      </Button>
    </ActFormView>
  );
}

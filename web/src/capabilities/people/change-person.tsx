import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { Page, Reading, useGo, useParam } from "@/ui";
import { ActFormView, Pair, Section, TextField, useActForm } from "@/ui/form";

import { changePerson, type Person, person_key, usePerson } from "./people-api";
import { usePersonPath } from "./person-heading";

export function ChangePerson() {
  const { t } = useTranslation("people");
  const person_id = useParam("person_id");
  const person = usePerson(person_id);
  const path = usePersonPath(person_id);
  return (
    <Page title={t("change.title")} path={path}>
      <Reading query={person}>{(answer) => <ChangeForm person={answer} />}</Reading>
    </Page>
  );
}

function ChangeForm({ person }: { person: Person }) {
  const { t } = useTranslation("people");
  const go = useGo();
  const queries = useQueryClient();
  const contact = (kind: string) => person.contacts.find((one) => one.kind === kind)?.value ?? "";
  const form = useActForm({
    texts: "people",
    draft: `change-person:${person.person_id}`,
    initial: { first_name: person.first_name, second_name: person.second_name ?? "", last_name: person.last_name, phone: contact("phone"), email: contact("email") },
    send: (values) => changePerson(person.person_id, person.version, values),
    done: () => {
      void queries.invalidateQueries({ queryKey: person_key(person.person_id) });
      go(`/people/${person.person_id}`, { replace: true });
    },
  });
  return (
    <ActFormView form={form} submit_label={t("change.save")} cancel={() => go(`/people/${person.person_id}`)}>
      <Section title={t("register.who")}>
        <Pair>
          <TextField {...form.field("last_name")} required />
          <TextField {...form.field("first_name")} required />
          <TextField {...form.field("second_name")} />
        </Pair>
      </Section>
      <Section title={t("register.contact")}>
        <Pair>
          <TextField {...form.field("phone")} />
          <TextField {...form.field("email")} />
        </Pair>
      </Section>
    </ActFormView>
  );
}

import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { Page, useGo } from "@/ui";
import { ActFormView, ChoiceField, DayField, Pair, Section, SwitchField, TextField, useActForm } from "@/ui/form";

import { AddressFields } from "./address-fields";
import { pesel_missing_reasons, sexes } from "./choices";
import { type NewPerson, type Person, registerPerson } from "./people-api";
import { peselFault, readPesel } from "./pesel";

const blank: NewPerson = {
  first_name: "",
  second_name: "",
  last_name: "",
  birth_on: "",
  sex: "",
  pesel: "",
  pesel_missing_reason: "",
  birth_place: "",
  phone: "",
  email: "",
  address: { kind: "residence", city: "", street: "", building: "", flat: "", postal_code: "", from_on: "" },
};

export function RegisterPerson() {
  const { t } = useTranslation("people");
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<NewPerson, Person>({
    texts: "people",
    draft: "register-person",
    initial: { ...blank, address: { ...blank.address, from_on: today() } },
    send: registerPerson,
    seen_wrong: ({ pesel }) => (pesel === "" || readPesel(pesel) ? [] : [{ rule: "R1-01", field: "pesel", code: peselFault(pesel) }]),
    done: (person) => {
      void queries.invalidateQueries({ queryKey: ["people", "list"] });
      go(`/people/${person.person_id}`, { replace: true });
    },
  });

  /** The number already says when one was born and of what sex, so nobody types it again. */
  const changePesel = (pesel: string) => {
    const facts = readPesel(pesel);
    form.change(facts ? { pesel, ...facts, pesel_missing_reason: "" } : { pesel });
  };
  const pesel = form.field("pesel");

  return (
    <Page title={t("register.title")} path={[{ to: "/people", label: t("tables.PersonRow") }]}>
      <ActFormView form={form} submit_label={t("register.act")} cancel={() => go("/people")}>
        <Section title={t("register.who")}>
          <Pair>
            <TextField {...pesel} onChange={changePesel} inputMode="numeric" maxLength={11} description={t("register.pesel_hint")} />
            {form.values.pesel === "" && (
              <ChoiceField
                {...form.field("pesel_missing_reason")}
                is_optional
                description={t("register.pesel_missing_hint")}
                choices={pesel_missing_reasons.map((reason) => ({ value: reason, label: t(`words.PeselMissingReason.${reason}`) }))}
              />
            )}
          </Pair>
          <Pair>
            <TextField {...form.field("last_name")} required />
            <TextField {...form.field("first_name")} required />
            <TextField {...form.field("second_name")} />
          </Pair>
          <Pair>
            <DayField {...form.field("birth_on")} required />
            <SwitchField {...form.field("sex")} required choices={sexes.map((sex) => ({ value: sex, label: t(`ui:words.Sex.${sex}`) }))} />
            <TextField {...form.field("birth_place")} />
          </Pair>
        </Section>
        <Section title={t("register.address")}>
          <AddressFields field={(part) => form.part("address", part)} />
        </Section>
        <Section title={t("register.contact")}>
          <Pair>
            <TextField {...form.field("phone")} />
            <TextField {...form.field("email")} />
          </Pair>
        </Section>
      </ActFormView>
    </Page>
  );
}

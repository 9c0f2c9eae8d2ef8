import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { fullName, PersonPicker, usePerson } from "@/capabilities/people";
import { today } from "@/platform/formats";
import { Page, Reading, useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, Pair, SwitchField, useActForm } from "@/ui/form";

import { type Family, family_key, joinFamily, kinships, leaveFamily, type NewRelative, useFamily } from "./families-api";
import { project_key } from "./programmes-api";

/** After a change the family and the lists of the project are read anew. */
export function useFamilyDone() {
  const go = useGo();
  const queries = useQueryClient();
  return (family: Family) => {
    queries.setQueryData(family_key(family.participation_id), family);
    void queries.invalidateQueries({ queryKey: project_key(family.project_id) });
    go(`/families/${family.participation_id}`, { replace: true });
  };
}

export function JoinFamily() {
  const family = useFamily(useParam("participation_id"));
  return <Reading query={family}>{(answer) => <RelativeForm family={answer} />}</Reading>;
}

const elsewhere = "elsewhere";

function RelativeForm({ family }: { family: Family }) {
  const { t } = useTranslation("programmes");
  const go = useGo();
  const [name, setName] = useState("");
  const [from, setFrom] = useState("");
  const household = usePerson(family.person_id).data?.household?.members ?? [];
  const relatives = household.filter((one) => one.person_id !== family.person_id);
  const at = `/families/${family.participation_id}`;
  const form = useActForm<NewRelative, Family>({
    texts: "programmes",
    draft: `join-family:${family.participation_id}`,
    initial: { person_id: "", kinship: "", joined_on: today(), declared_on: today() },
    send: (values, act) => joinFamily(family.participation_id, values, act),
    done: useFamilyDone(),
  });
  const choose = (person_id: string) => {
    setFrom(person_id);
    form.change({ person_id: person_id === elsewhere ? "" : person_id });
  };
  return (
    <Page title={t("join_family.title")} path={[{ to: at, label: `${family.last_name} ${family.first_name}` }]} note={t("join_family.hint")}>
      <ActFormView form={form} title={t("join_family.title")} submit_label={t("join_family.save")} cancel={() => go(at)}>
        {relatives.length > 0 && (
          <SwitchField
            id="family-household"
            label={t("join_family.household")}
            value={from}
            onChange={choose}
            choices={[...relatives.map((one) => ({ value: one.person_id, label: `${one.last_name} ${one.first_name}` })), { value: elsewhere, label: t("join_family.elsewhere") }]}
          />
        )}
        {(relatives.length === 0 || from === elsewhere) && (
          <PersonPicker
            {...form.field("person_id")}
            required
            chosen={name}
            choose={(person) => {
              setName(fullName(person));
              form.change({ person_id: person.person_id });
            }}
          />
        )}
        <ChoiceField {...form.field("kinship")} required choices={kinships.map((one) => ({ value: one, label: t(`words.Kinship.${one}`) }))} />
        <Pair>
          <DayField {...form.field("joined_on")} required />
          <DayField {...form.field("declared_on")} required />
        </Pair>
      </ActFormView>
    </Page>
  );
}

export function LeaveFamily() {
  const family = useFamily(useParam("participation_id"));
  return <Reading query={family}>{(answer) => <LeavingForm family={answer} />}</Reading>;
}

function LeavingForm({ family }: { family: Family }) {
  const { t } = useTranslation("programmes");
  const go = useGo();
  const family_member_id = useParam("family_member_id");
  const member = family.members.find((one) => one.family_member_id === family_member_id);
  const at = `/families/${family.participation_id}`;
  const form = useActForm<{ left_on: string }, Family>({
    texts: "programmes",
    draft: `leave-family:${family_member_id}`,
    initial: { left_on: today() },
    send: (values, act) => leaveFamily(family_member_id, values, act),
    done: useFamilyDone(),
  });
  return (
    <Page title={t("leave_family.title")} path={[{ to: at, label: `${family.last_name} ${family.first_name}` }]} note={member && `${member.last_name} ${member.first_name}`}>
      <ActFormView form={form} title={t("leave_family.title")} submit_label={t("leave_family.save")} cancel={() => go(at)}>
        <DayField {...form.field("left_on")} label={t("leave_family.last_day")} required />
      </ActFormView>
    </Page>
  );
}

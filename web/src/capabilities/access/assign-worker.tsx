import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { person_key, PersonLine, usePersonPath } from "@/capabilities/people";
import { WorkerField } from "@/capabilities/staff";
import { today } from "@/platform/formats";
import { useSession } from "@/platform/session";
import { Page, useGo, useParam } from "@/ui";
import { ActFormView, DayField, Pair, SwitchField, TextField, useActForm } from "@/ui/form";

import { type Assignment, assignWorker, type NewAssignment } from "./access-api";

export function AssignWorker() {
  const { t } = useTranslation("access");
  const person_id = useParam("person_id");
  const path = usePersonPath(person_id);
  const { member_id } = useSession();
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<NewAssignment, Assignment>({
    texts: "access",
    draft: `assign-worker:${person_id}`,
    initial: { person_id, member_id: member_id ?? "", role: "lead", from_on: today(), to_on: "", basis: "" },
    send: (values, act) => assignWorker(values, act.key),
    done: () => {
      void queries.invalidateQueries({ queryKey: person_key(person_id) });
      go(`/people/${person_id}`, { replace: true });
    },
  });
  return (
    <Page title={t("assign.title")} path={path} note={<PersonLine person_id={person_id} />}>
      <ActFormView form={form} submit_label={t("assign.act")} cancel={() => go(`/people/${person_id}`)}>
        <WorkerField {...form.field("member_id")} on={form.values.from_on} required />
        <SwitchField {...form.field("role")} choices={["lead", "support"].map((role) => ({ value: role, label: t(`words.AssignmentRole.${role}`) }))} />
        <Pair>
          <DayField {...form.field("from_on")} required />
          <DayField {...form.field("to_on")} />
        </Pair>
        <TextField {...form.field("basis")} description={t("assign.basis_hint")} required />
      </ActFormView>
    </Page>
  );
}

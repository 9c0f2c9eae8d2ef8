import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { fullName } from "@/capabilities/people";
import { useStaff } from "@/capabilities/staff";
import { today } from "@/platform/formats";
import { Reading, useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, ManyField, useActForm } from "@/ui/form";

import { appointCommittee, type CommitteeRecord, type NewCommittee, project_key, useCommittee } from "./programmes-api";

export function AppointCommittee() {
  const committee = useCommittee(useParam("project_id"));
  if (committee.isPending) return <Reading query={committee}>{() => null}</Reading>;
  return <CommitteeForm before={committee.data} />;
}

function CommitteeForm({ before }: { before: CommitteeRecord | undefined }) {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const go = useGo();
  const queries = useQueryClient();
  const at = `/projects/${project_id}/committee`;
  const form = useActForm<NewCommittee, CommitteeRecord>({
    texts: "programmes",
    draft: `appoint-committee:${project_id}`,
    initial: {
      appointed_on: today(),
      members: (before?.members ?? []).map((one) => one.member_id),
      chair: before?.members.find((one) => one.is_chair)?.member_id ?? "",
    },
    send: (values, act) => appointCommittee(project_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: project_key(project_id) });
      go(at, { replace: true });
    },
  });
  const staff = (useStaff(today()).data ?? []).map((one) => ({ value: one.member_id, label: fullName(one) }));
  return (
    <ActFormView form={form} title={t("appoint_committee.act")} submit_label={t("appoint_committee.act")} cancel={() => go(at)}>
      <DayField {...form.field("appointed_on")} required />
      <ManyField {...form.field("members")} required choices={staff} />
      <ChoiceField {...form.field("chair")} required choices={staff.filter((one) => form.values.members.includes(one.value))} />
    </ActFormView>
  );
}

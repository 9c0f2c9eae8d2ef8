import { useQueryClient } from "@tanstack/react-query";
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { fullName } from "@/capabilities/people";
import { today } from "@/platform/formats";
import { useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, useActForm } from "@/ui/form";

import { type Invitation, inviteApplicant, project_key, useApplications, useRegulations } from "./programmes-api";

export function InviteApplicant() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const days = useRegulations(project_id).data?.invitation_days;
  const waiting = (useApplications(project_id).data ?? []).filter((row) => row.state === "basic" || row.state === "reserve");
  const go = useGo();
  const queries = useQueryClient();
  const at = `/projects/${project_id}/invitations`;
  const form = useActForm<{ application_id: string; invited_on: string }, Invitation>({
    texts: "programmes",
    draft: `invite-applicant:${project_id}`,
    initial: { application_id: "", invited_on: today() },
    send: (values, act) => inviteApplicant(project_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: project_key(project_id) });
      go(at, { replace: true });
    },
  });
  const choices = [...waiting]
    .sort((left, right) => left.state.localeCompare(right.state) || (left.list_position ?? 0) - (right.list_position ?? 0))
    .map((row) => ({
      value: row.application_id,
      label: t("enrol_participant.option", { list: t(`words.ApplicationState.${row.state}`), position: row.list_position, name: fullName(row), number: row.number }),
    }));
  return (
    <ActFormView form={form} title={t("invite_applicant.title")} submit_label={t("invite_applicant.act")} cancel={() => go(at)}>
      <Text size="sm">{t("invite_applicant.what", { days: days ?? "–" })}</Text>
      <ChoiceField {...form.field("application_id")} required choices={choices} />
      <DayField {...form.field("invited_on")} required />
    </ActFormView>
  );
}

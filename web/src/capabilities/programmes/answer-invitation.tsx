import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { useGo, useParam } from "@/ui";
import { ActFormView, DayField, LongTextField, SwitchField, useActForm } from "@/ui/form";

import { answerInvitation, type Invitation, invitation_answers, project_key } from "./programmes-api";

export function AnswerInvitation() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const invitation_id = useParam("invitation_id");
  const go = useGo();
  const queries = useQueryClient();
  const at = `/projects/${project_id}/invitations`;
  const form = useActForm<{ answer: string; answered_on: string; note: string }, Invitation>({
    texts: "programmes",
    draft: `answer-invitation:${invitation_id}`,
    initial: { answer: "", answered_on: today(), note: "" },
    send: (values, act) => answerInvitation(invitation_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: project_key(project_id) });
      void queries.invalidateQueries({ queryKey: ["applications"] });
      go(at, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("answer_invitation.act")} submit_label={t("answer_invitation.act")} cancel={() => go(at)}>
      <SwitchField {...form.field("answer")} required choices={invitation_answers.map((one) => ({ value: one, label: t(`words.InvitationAnswer.${one}`) }))} />
      <DayField {...form.field("answered_on")} required />
      <LongTextField {...form.field("note")} description={t("answer_invitation.note_hint")} minRows={2} required={form.values.answer === "refused"} />
    </ActFormView>
  );
}

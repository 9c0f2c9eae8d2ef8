import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { useParticipants } from "@/capabilities/programmes";
import { today } from "@/platform/formats";
import { useAddressState, useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, LongTextField, ManyField, useActForm } from "@/ui/form";

import { left_with, type NewSituation, noteSituation, type Situation } from "./placements-api";

/** With what a participant leaves the project. */
export function NoteSituation() {
  const { t } = useTranslation("placements");
  const project_id = useParam("project_id");
  const [person_id] = useAddressState("person_id");
  const go = useGo();
  const queries = useQueryClient();
  const back = `/projects/${project_id}/outcomes`;
  const participants = useParticipants(project_id).data ?? [];
  const form = useActForm<NewSituation, Situation>({
    texts: "placements",
    draft: `note-situation:${project_id}:${person_id}`,
    initial: { person_id, project_id, noted_on: today(), left_with: [], note: "" },
    send: noteSituation,
    done: (situation) => {
      void queries.invalidateQueries({ queryKey: ["projects", project_id] });
      void queries.invalidateQueries({ queryKey: ["people", situation.person_id] });
      go(back, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("note_situation.title")} submit_label={t("note_situation.act")} cancel={() => go(back)}>
      <ChoiceField {...form.field("person_id")} required choices={participants.map((one) => ({ value: one.person_id, label: `${one.last_name} ${one.first_name}` }))} />
      <DayField {...form.field("noted_on")} required />
      <ManyField {...form.field("left_with")} choices={left_with.map((one) => ({ value: one, label: t(`words.LeftWith.${one}`) }))} />
      <LongTextField {...form.field("note")} minRows={2} />
    </ActFormView>
  );
}

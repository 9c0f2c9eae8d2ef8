import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { useGo, useParam } from "@/ui";
import { ActFormView, useActForm } from "@/ui/form";

import { PlannedFields } from "./planned-fields";
import { type NewPlanned, project_key, raisePlannedParticipants } from "./programmes-api";

export function RaisePlannedParticipants() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<NewPlanned, unknown>({
    texts: "programmes",
    draft: `raise-planned-participants:${project_id}`,
    initial: { participants: null, decision_on: "", decision_reference: "", reason: "" },
    send: (values, act) => raisePlannedParticipants(project_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: project_key(project_id) });
      go(`/projects/${project_id}/plan`, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("raise_planned_participants.act")} submit_label={t("raise_planned_participants.act")} cancel={() => go(`/projects/${project_id}/plan`)}>
      <PlannedFields field={form.field} />
    </ActFormView>
  );
}

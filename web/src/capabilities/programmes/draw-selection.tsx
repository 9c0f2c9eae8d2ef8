import { useQueryClient } from "@tanstack/react-query";
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { useGo, useParam } from "@/ui";
import { ActFormView, DayField, LongTextField, Pair, useActForm, WholeField } from "@/ui/form";

import { drawSelection, type NewSelection, project_key, type Selection, useApplications, useProject, useRegulations } from "./programmes-api";

export function DrawSelection() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const applications = useApplications(project_id).data ?? [];
  const waiting = applications.filter((row) => row.state === "received" || row.state === "to_complete" || row.state === "correct").length;
  const regulations = useRegulations(project_id).data;
  const planned = useProject(project_id).data?.planned_versions.at(-1)?.participants;
  const is_divided = (regulations?.women_target ?? 0) + (regulations?.men_target ?? 0) === planned;
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<NewSelection, Selection>({
    texts: "programmes",
    draft: `draw-selection:${project_id}`,
    initial: { drawn_on: today(), reason: "", women_places: null, men_places: null },
    send: (values, act) => drawSelection(project_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: project_key(project_id) });
      go(`/projects/${project_id}/ranking`, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("draw_selection.title")} submit_label={t("draw_selection.act")} cancel={() => go(`/projects/${project_id}`)}>
      <Text size="sm">{t("draw_selection.what")}</Text>
      {waiting > 0 && <Text size="sm">{t("draw_selection.waiting", { count: waiting })}</Text>}
      <DayField {...form.field("drawn_on")} required />
      {regulations?.sex_rule === "split" && !is_divided && (
        <Pair>
          <WholeField {...form.field("women_places")} description={t("draw_selection.split_hint", { planned })} required />
          <WholeField {...form.field("men_places")} required />
        </Pair>
      )}
      <LongTextField {...form.field("reason")} description={t("draw_selection.reason_hint")} minRows={2} />
    </ActFormView>
  );
}

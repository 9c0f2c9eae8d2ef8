import { useQueryClient } from "@tanstack/react-query";
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { useGo, useParam } from "@/ui";
import { ActFormView, DayField, LongTextField, useActForm } from "@/ui/form";

import { drawSelection, project_key, type Selection, useApplications } from "./programmes-api";

export function DrawSelection() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const applications = useApplications(project_id).data ?? [];
  const waiting = applications.filter((row) => row.state === "received").length;
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<{ drawn_on: string; reason: string }, Selection>({
    texts: "programmes",
    draft: `draw-selection:${project_id}`,
    initial: { drawn_on: today(), reason: "" },
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
      <LongTextField {...form.field("reason")} description={t("draw_selection.reason_hint")} minRows={2} />
    </ActFormView>
  );
}

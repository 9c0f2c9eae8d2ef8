import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { useGo, useParam } from "@/ui";
import { ActFormView, DayField, TextField, useActForm } from "@/ui/form";

import { freezeIndicators, type NewSnapshot, type Snapshot } from "./indicators-api";

/** Keeps the indicators of a day under a name, such as that of a payment claim. */
export function FreezeIndicators() {
  const { t } = useTranslation("results");
  const project_id = useParam("project_id");
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<NewSnapshot, Snapshot>({
    texts: "results",
    draft: `freeze-indicators:${project_id}`,
    initial: { name: "", as_of: today() },
    send: (values, act) => freezeIndicators(project_id, values, act),
    done: (snapshot) => {
      void queries.invalidateQueries({ queryKey: ["results"] });
      go(`/projects/${project_id}/indicators/snapshots/${snapshot.snapshot_id}`, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("freeze_indicators.title")} submit_label={t("freeze_indicators.act")} cancel={() => go(`/projects/${project_id}/indicators`)}>
      <TextField {...form.field("name")} required />
      <DayField {...form.field("as_of")} required />
    </ActFormView>
  );
}

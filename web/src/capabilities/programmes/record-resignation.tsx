import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { useGo, useParam } from "@/ui";
import { ActFormView, DayField, LongTextField, useActForm } from "@/ui/form";

import { type Application, project_key, recordResignation } from "./programmes-api";

export function RecordResignation() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const application_id = useParam("application_id");
  const go = useGo();
  const queries = useQueryClient();
  const back = `/projects/${project_id}/applications/${application_id}`;
  const form = useActForm<{ resigned_on: string; note: string }, Application>({
    texts: "programmes",
    draft: `record-resignation:${application_id}`,
    initial: { resigned_on: today(), note: "" },
    send: (values, act) => recordResignation(application_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: project_key(project_id) });
      void queries.invalidateQueries({ queryKey: ["applications", application_id] });
      go(back, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("record_resignation.act")} submit_label={t("record_resignation.act")} cancel={() => go(back)}>
      <DayField {...form.field("resigned_on")} required />
      <LongTextField {...form.field("note")} minRows={2} />
    </ActFormView>
  );
}

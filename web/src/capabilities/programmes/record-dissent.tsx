import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { useGo, useParam } from "@/ui";
import { ActFormView, DayField, LongTextField, useActForm } from "@/ui/form";

import { project_key, recordDissent } from "./programmes-api";

export function RecordDissent() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const go = useGo();
  const queries = useQueryClient();
  const back = `/projects/${project_id}/ranking`;
  const form = useActForm<{ dissented_on: string; dissent: string }, unknown>({
    texts: "programmes",
    draft: `record-dissent:${project_id}`,
    initial: { dissented_on: today(), dissent: "" },
    send: (values, act) => recordDissent(project_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: project_key(project_id) });
      go(back, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("record_dissent.act")} submit_label={t("record_dissent.act")} cancel={() => go(back)}>
      <DayField {...form.field("dissented_on")} required />
      <LongTextField {...form.field("dissent")} required />
    </ActFormView>
  );
}

import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { useGo, useParam } from "@/ui";
import { ActFormView, DayField, LongTextField, TextField, useActForm } from "@/ui/form";

import { type NewAgreement, project_key, recordAgreement } from "./programmes-api";

/** The partnership agreement of a project, or an annex to it. */
export function RecordAgreement() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<NewAgreement, unknown>({
    texts: "programmes",
    draft: `record-agreement:${project_id}`,
    initial: { number: "", concluded_on: "", scope: "" },
    send: (values, act) => recordAgreement(project_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: project_key(project_id) });
      go(`/projects/${project_id}/plan`, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("record_agreement.title")} submit_label={t("record_agreement.act")} cancel={() => go(`/projects/${project_id}/plan`)}>
      <TextField {...form.field("number")} label={t("record_agreement.number")} required />
      <DayField {...form.field("concluded_on")} required />
      <LongTextField {...form.field("scope")} required />
    </ActFormView>
  );
}

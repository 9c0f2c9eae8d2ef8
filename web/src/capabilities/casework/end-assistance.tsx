import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { Page, useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, LongTextField, useActForm } from "@/ui/form";

import { type Assistance, assistance_key, assistance_results, endAssistance, type EndedAssistance, useAssistance } from "./assistance-api";

export function EndAssistance() {
  const { t } = useTranslation("casework");
  const assistance_id = useParam("assistance_id");
  const assistance = useAssistance(assistance_id).data;
  const go = useGo();
  const queries = useQueryClient();
  const back = `/assistances/${assistance_id}`;
  const form = useActForm<EndedAssistance, Assistance>({
    texts: "casework",
    draft: `end-assistance:${assistance_id}`,
    initial: { ended_on: today(), result: "", final_assessment: "" },
    send: (values, act) => endAssistance(assistance_id, values, act),
    done: (answer) => {
      queries.setQueryData(assistance_key(assistance_id), answer);
      void queries.invalidateQueries({ queryKey: ["assistances", "list"] });
      void queries.invalidateQueries({ queryKey: ["people"] });
      void queries.invalidateQueries({ queryKey: ["desk"] });
      go(back, { replace: true });
    },
  });
  return (
    <Page title={t("end_assistance.title")} path={[{ to: back, label: assistance ? t("assistance.title", { number: assistance.number }) : "…" }]} note={t("end_assistance.note")}>
      <ActFormView form={form} submit_label={t("end_assistance.act")} cancel={() => go(back)}>
        <ChoiceField {...form.field("result")} required choices={assistance_results.map((one) => ({ value: one, label: t(`words.AssistanceResult.${one}`) }))} />
        <DayField {...form.field("ended_on")} required />
        <LongTextField {...form.field("final_assessment")} required description={t("end_assistance.assessment_hint")} />
      </ActFormView>
    </Page>
  );
}

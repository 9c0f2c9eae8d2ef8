import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { Page, useGo, useParam } from "@/ui";
import { ActFormView, DayField, useActForm } from "@/ui/form";

import { type Assistance, assistance_key, markPlanActionDone, useAssistance } from "./assistance-api";

export function MarkPlanActionDone() {
  const { t } = useTranslation("casework");
  const assistance_id = useParam("assistance_id");
  const action_id = useParam("action_id");
  const assistance = useAssistance(assistance_id).data;
  const action = assistance?.plans.flatMap((plan) => plan.actions).find((one) => one.action_id === action_id);
  const go = useGo();
  const queries = useQueryClient();
  const back = `/assistances/${assistance_id}`;
  const form = useActForm<{ done_on: string }, Assistance>({
    texts: "casework",
    draft: `mark-plan-action-done:${action_id}`,
    initial: { done_on: today() },
    send: (values, act) => markPlanActionDone(assistance_id, action_id, values.done_on, act.key),
    done: (answer) => {
      queries.setQueryData(assistance_key(assistance_id), answer);
      void queries.invalidateQueries({ queryKey: ["desk"] });
      go(back, { replace: true });
    },
  });
  return (
    <Page title={t("mark_action_done.title")} path={[{ to: back, label: assistance ? t("assistance.title", { number: assistance.number }) : "…" }]} note={action?.description}>
      <ActFormView form={form} submit_label={t("mark_action_done.act")} cancel={() => go(back)}>
        <DayField {...form.field("done_on")} required />
      </ActFormView>
    </Page>
  );
}

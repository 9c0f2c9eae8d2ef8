import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { Page, useGo, useParam } from "@/ui";
import { ActFormView, DayField, useActForm } from "@/ui/form";

import { type Contract, markActionDone, useContract } from "./casework-api";

export function MarkActionDone() {
  const { t } = useTranslation("casework");
  const contract_id = useParam("contract_id");
  const action_id = useParam("action_id");
  const contract = useContract(contract_id).data;
  const action = contract?.actions.find((one) => one.action_id === action_id);
  const go = useGo();
  const queries = useQueryClient();
  const back = `/contracts/${contract_id}`;
  const form = useActForm<{ done_on: string }, Contract>({
    texts: "casework",
    draft: `mark-action-done:${action_id}`,
    initial: { done_on: today() },
    send: (values, act) => markActionDone(contract_id, action_id, values.done_on, act.key),
    done: (answer) => {
      queries.setQueryData(["contracts", contract_id], answer);
      void queries.invalidateQueries({ queryKey: ["people", answer.person_id] });
      void queries.invalidateQueries({ queryKey: ["desk"] });
      go(back, { replace: true });
    },
  });
  return (
    <Page title={t("mark_action_done.title")} path={[{ to: back, label: contract ? t("contract.title", { number: contract.number }) : "…" }]} note={action?.description}>
      <ActFormView form={form} submit_label={t("mark_action_done.act")} cancel={() => go(back)}>
        <DayField {...form.field("done_on")} required />
      </ActFormView>
    </Page>
  );
}

import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { Page, useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, LongTextField, useActForm } from "@/ui/form";

import { type Contract, contract_results, endContract, type EndedContract, useContract } from "./casework-api";

export function EndContract() {
  const { t } = useTranslation("casework");
  const contract_id = useParam("contract_id");
  const contract = useContract(contract_id).data;
  const go = useGo();
  const queries = useQueryClient();
  const back = `/contracts/${contract_id}`;
  const form = useActForm<EndedContract, Contract>({
    texts: "casework",
    draft: `end-contract:${contract_id}`,
    initial: { ended_on: today(), result: "", justification: "" },
    send: (values, act) => endContract(contract_id, values, act),
    done: (answer) => {
      queries.setQueryData(["contracts", contract_id], answer);
      void queries.invalidateQueries({ queryKey: ["contracts", "list"] });
      void queries.invalidateQueries({ queryKey: ["people", answer.person_id] });
      go(back, { replace: true });
    },
  });
  return (
    <Page title={t("end_contract.title")} path={[{ to: back, label: contract ? t("contract.title", { number: contract.number }) : "…" }]} note={t("end_contract.note")}>
      <ActFormView form={form} submit_label={t("end_contract.act")} cancel={() => go(back)}>
        <ChoiceField {...form.field("result")} required choices={contract_results.map((one) => ({ value: one, label: t(`words.ContractResult.${one}`) }))} />
        <DayField {...form.field("ended_on")} required />
        <LongTextField {...form.field("justification")} required />
      </ActFormView>
    </Page>
  );
}

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { fullName, PersonPicker } from "@/capabilities/people";
import { today } from "@/platform/formats";
import { Page, useGo } from "@/ui";
import { ActFormView, ChoiceField, DayField, MoneyField, Pair, TextField, useActForm } from "@/ui/form";

import { benefit_kinds, type NewBenefitPayment, recordBenefitPayment } from "./finance-api";

export function RecordBenefitPayment() {
  const { t } = useTranslation("finance");
  const go = useGo();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const form = useActForm<NewBenefitPayment, { person_id: string }>({
    texts: "finance",
    draft: "record-benefit-payment",
    initial: { person_id: "", kind: "targeted", decision_number: "", period_from: "", period_to: "", paid_on: today(), amount: "" },
    send: recordBenefitPayment,
    done: (payment) => {
      void queries.invalidateQueries({ queryKey: ["finance", "benefit-payments"] });
      void queries.invalidateQueries({ queryKey: ["people", payment.person_id] });
      go("/benefit-payments", { replace: true });
    },
  });
  return (
    <Page title={t("record_benefit.title")} path={[{ to: "/benefit-payments", label: t("tables.BenefitPaymentRow") }]}>
      <ActFormView form={form} submit_label={t("record_benefit.act")} cancel={() => go("/benefit-payments")}>
        <PersonPicker
          {...form.field("person_id")}
          required
          chosen={name}
          choose={(person) => {
            setName(fullName(person));
            form.change({ person_id: person.person_id });
          }}
        />
        <Pair>
          <ChoiceField {...form.field("kind")} required choices={benefit_kinds.map((kind) => ({ value: kind, label: t(`words.BenefitKind.${kind}`) }))} />
          <TextField {...form.field("decision_number")} required />
        </Pair>
        <Pair>
          <DayField {...form.field("period_from")} required />
          <DayField {...form.field("period_to")} required />
        </Pair>
        <Pair>
          <DayField {...form.field("paid_on")} required />
          <MoneyField {...form.field("amount")} required />
        </Pair>
      </ActFormView>
    </Page>
  );
}

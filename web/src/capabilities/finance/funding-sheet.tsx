import { Button, Table } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { newKey } from "@/platform/api";
import { formatDay, formatMoney, today } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { Card, Facts, Failure } from "@/ui";
import { ActFormView, ChoiceField, DayField, LongTextField, MoneyField, Pair, TextField, useActForm } from "@/ui/form";

import { type Funding, type NewFundingStep, takeBackFundingStep, takeFundingStep } from "./finance-api";

/** An application for money: what it is, the steps it has gone, and the next one. */
export function FundingSheet({ funding }: { funding: Funding }) {
  const { t } = useTranslation("finance");
  const may_raise = useMay("finance.raise_funds");
  return (
    <>
      <Card title={t("fundings.one")}>
        <Facts
          items={[
            { label: t("fields.stage"), value: t(`words.FundingStage.${funding.stage}`) },
            { label: t("fields.funder"), value: funding.funder },
            { label: t("fields.call_name"), value: funding.call_name },
            { label: t("fields.call_closes_on"), value: funding.call_closes_on ? formatDay(funding.call_closes_on) : undefined },
            { label: t("fields.asked"), value: funding.asked ? formatMoney(funding.asked) : undefined },
            { label: t("fields.granted"), value: funding.granted ? formatMoney(funding.granted) : undefined },
            { label: t("fields.worker_id"), value: funding.worker },
            { label: t("fields.note"), value: funding.note },
          ]}
        />
      </Card>
      <Card title={t("fundings.history")} acts={may_raise && funding.steps.length > 1 ? <TakeBack funding={funding} /> : undefined}>
        <Steps funding={funding} />
      </Card>
      {may_raise && funding.next.length > 0 && (
        <Card title={t("take_step.title")}>
          <NextStep key={funding.version} funding={funding} />
        </Card>
      )}
    </>
  );
}

function Steps({ funding }: { funding: Funding }) {
  const { t } = useTranslation("finance");
  return (
    <Table.ScrollContainer minWidth={480} type="native" tabIndex={0}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("fields.stage")}</Table.Th>
            <Table.Th>{t("fields.taken_on")}</Table.Th>
            <Table.Th>{t("fields.amount")}</Table.Th>
            <Table.Th>{t("fields.paper_number")}</Table.Th>
            <Table.Th>{t("fields.note")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {funding.steps.map((step) => (
            <Table.Tr key={step.stage}>
              <Table.Td>{t(`words.FundingStage.${step.stage}`)}</Table.Td>
              <Table.Td>{formatDay(step.taken_on)}</Table.Td>
              <Table.Td>{formatMoney(step.amount)}</Table.Td>
              <Table.Td>{step.paper_number ?? "–"}</Table.Td>
              <Table.Td>{step.note ?? "–"}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function useKeep(funding_id: string): (answer: Funding) => void {
  const queries = useQueryClient();
  return (answer) => {
    queries.setQueryData(["fundings", funding_id], answer);
    void queries.invalidateQueries({ queryKey: ["fundings"] });
  };
}

function TakeBack({ funding }: { funding: Funding }) {
  const { t } = useTranslation("finance");
  const keep = useKeep(funding.funding_id);
  const [fault, setFault] = useState<unknown>(null);
  const takeBack = async () => {
    setFault(null);
    try {
      keep(await takeBackFundingStep(funding, newKey()));
    } catch (thrown) {
      setFault(thrown);
    }
  };
  return (
    <>
      {fault !== null && <Failure fault={fault} texts="finance" />}
      <Button size="xs" variant="default" onClick={() => void takeBack()}>
        {t("take_back_step.act")}
      </Button>
    </>
  );
}

function NextStep({ funding }: { funding: Funding }) {
  const { t } = useTranslation("finance");
  const keep = useKeep(funding.funding_id);
  const form = useActForm<NewFundingStep, Funding>({
    texts: "finance",
    draft: null,
    initial: { stage: funding.next[0] ?? "", taken_on: today(), amount: "", paper_number: "", note: "" },
    send: (values, act) => takeFundingStep(funding, values, act),
    done: keep,
  });
  const has_money = form.values.stage === "applied" || form.values.stage === "granted";
  return (
    <ActFormView form={form} submit_label={t("take_step.act")}>
      <Pair>
        <ChoiceField {...form.field("stage")} required choices={funding.next.map((stage) => ({ value: stage, label: t(`words.FundingStage.${stage}`) }))} />
        <DayField {...form.field("taken_on")} required />
      </Pair>
      <Pair>
        {has_money ? <MoneyField {...form.field("amount")} label={t(form.values.stage === "applied" ? "fields.asked" : "fields.granted")} required /> : <span />}
        <TextField {...form.field("paper_number")} required={form.values.stage === "agreed"} />
      </Pair>
      <LongTextField {...form.field("note")} />
    </ActFormView>
  );
}

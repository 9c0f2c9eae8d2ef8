import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { WorkerField } from "@/capabilities/staff";
import { today } from "@/platform/formats";
import { useSession } from "@/platform/session";
import { Page, Reading, useGo, useParam } from "@/ui";
import { type ActForm, ActFormView, DayField, LongTextField, Pair, TextField, useActForm } from "@/ui/form";

import { changeFunding, type Funding, type FundingTerms, type NewFunding, noteFundingIdea, useFunding } from "./finance-api";

export function NoteFundingIdea() {
  const { t } = useTranslation("finance");
  const go = useGo();
  const queries = useQueryClient();
  const session = useSession();
  const form = useActForm<NewFunding, Funding>({
    texts: "finance",
    draft: "note-funding-idea",
    initial: { name: "", funder: "", call_name: "", call_closes_on: "", worker_id: session.member_id ?? "", note: "", noted_on: today() },
    send: noteFundingIdea,
    done: (funding) => {
      void queries.invalidateQueries({ queryKey: ["fundings"] });
      go(`/fundings/${funding.funding_id}`, { replace: true });
    },
  });
  return (
    <Page title={t("note_idea.title")} path={[{ to: "/fundings", label: t("tables.FundingRow") }]}>
      <ActFormView form={form} submit_label={t("note_idea.act")} cancel={() => go("/fundings")}>
        <FundingFields form={form as unknown as ActForm<FundingTerms>} />
        <DayField {...form.field("noted_on")} required />
      </ActFormView>
    </Page>
  );
}

export function ChangeFunding() {
  const { t } = useTranslation("finance");
  const funding_id = useParam("funding_id");
  const funding = useFunding(funding_id);
  return (
    <Page title={t("change_funding.title")} path={[{ to: `/fundings/${funding_id}`, label: t("fundings.one") }]}>
      <Reading query={funding}>{(answer) => <ChangeForm funding={answer} />}</Reading>
    </Page>
  );
}

function ChangeForm({ funding }: { funding: Funding }) {
  const { t } = useTranslation("finance");
  const go = useGo();
  const queries = useQueryClient();
  const back = `/fundings/${funding.funding_id}`;
  const form = useActForm<FundingTerms, Funding>({
    texts: "finance",
    draft: `change-funding:${funding.funding_id}`,
    initial: { name: funding.name, funder: funding.funder, call_name: funding.call_name ?? "", call_closes_on: funding.call_closes_on ?? "", worker_id: funding.worker_id, note: funding.note ?? "" },
    send: (values, act) => changeFunding(funding, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["fundings"] });
      go(back, { replace: true });
    },
  });
  return (
    <ActFormView form={form} submit_label={t("change_funding.act")} cancel={() => go(back)}>
      <FundingFields form={form} />
    </ActFormView>
  );
}

function FundingFields({ form }: { form: ActForm<FundingTerms> }) {
  const { t } = useTranslation("finance");
  return (
    <>
      <TextField {...form.field("name")} label={t("headings.FundingRow.name")} required />
      <TextField {...form.field("funder")} required />
      <Pair>
        <TextField {...form.field("call_name")} />
        <DayField {...form.field("call_closes_on")} />
      </Pair>
      <WorkerField {...form.field("worker_id")} required />
      <LongTextField {...form.field("note")} />
    </>
  );
}

import { useQuery } from "@tanstack/react-query";

import { get, type List, post, put, withoutBlanks } from "@/platform/api";
import type { FormOf, Schemas } from "@/platform/schemas";

export type BudgetLine = Schemas["BudgetLine"];

export type Budget = Schemas["Budget"];

export type BenefitPayment = Schemas["BenefitPaymentRow"];

export const sources: readonly Schemas["FundingSource"][] = ["efs", "own", "state", "other"];
export const benefit_kinds: readonly Schemas["BenefitKind"][] = ["targeted", "periodic", "permanent", "meal", "other"];

type Act = { key: string; reasons: Record<string, string> | undefined };

/** Every version of a budget, the one in force first. */
export function useBudgetVersions(budget_id: string) {
  return useQuery({
    queryKey: ["budgets", budget_id, "versions"],
    queryFn: async ({ signal }) => (await get<List<Budget>>(`/api/budgets/${budget_id}/versions`, {}, signal)).items,
  });
}

export function fetchBenefitPayments(person_id: string, after: string | undefined, signal: AbortSignal): Promise<List<BenefitPayment>> {
  return get<List<BenefitPayment>>("/api/benefit-payments", { person_id, after, limit: 50 }, signal);
}

export type NewBenefitPayment = FormOf<Schemas["RecordBenefitPayment"], { person_id: string; kind: string; decision_number: string; period_from: string; period_to: string; paid_on: string; amount: string }>;

export function recordBenefitPayment(values: NewBenefitPayment, act: Act): Promise<Schemas["BenefitPayment"]> {
  return post<Schemas["BenefitPayment"]>("/api/benefit-payments", withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export type ImportAnswer = Schemas["ImportedPayments"];

export function importBenefitPayments(csv: string, is_trial: boolean, key: string): Promise<ImportAnswer> {
  return post<ImportAnswer>("/api/benefit-payments/import", { csv, is_trial }, { key });
}

export type FundingRow = Schemas["FundingRow"];

export type Funding = Schemas["FundingApplication"];

export type FundingStage = Schemas["FundingStage"];

export const funding_stages: readonly FundingStage[] = ["idea", "applied", "granted", "agreed", "running", "settled", "refused", "withdrawn"];

export function useFundings(stage: string) {
  return useQuery({ queryKey: ["fundings", "list", stage], queryFn: async ({ signal }) => (await get<List<FundingRow>>("/api/fundings", { stage }, signal)).items });
}

export function useFundingStages() {
  return useQuery({ queryKey: ["fundings", "stages"], queryFn: async ({ signal }) => (await get<List<Schemas["StageSum"]>>("/api/funding-stages", {}, signal)).items });
}

export function useFunding(funding_id: string) {
  return useQuery({ queryKey: ["fundings", funding_id], queryFn: ({ signal }) => get<Funding>(`/api/fundings/${funding_id}`, {}, signal) });
}

export type FundingTerms = FormOf<Schemas["ChangeFunding"], { name: string; funder: string; call_name: string; call_closes_on: string; worker_id: string; note: string }>;

export type NewFunding = FundingTerms & { noted_on: string };

export function noteFundingIdea(values: NewFunding, act: Act): Promise<Funding> {
  return post<Funding>("/api/fundings", withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function changeFunding(funding: Funding, values: FundingTerms, act: Act): Promise<Funding> {
  return put<Funding>(`/api/fundings/${funding.funding_id}`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key, version: funding.version });
}

export type NewFundingStep = FormOf<Schemas["TakeFundingStep"], { stage: string; taken_on: string; amount: string; paper_number: string; note: string }>;

export function takeFundingStep(funding: Funding, values: NewFundingStep, act: Act): Promise<Funding> {
  return post<Funding>(`/api/fundings/${funding.funding_id}/steps`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key, version: funding.version });
}

export function takeBackFundingStep(funding: Funding, key: string): Promise<Funding> {
  return post<Funding>(`/api/fundings/${funding.funding_id}/steps/withdrawal`, {}, { key, version: funding.version });
}

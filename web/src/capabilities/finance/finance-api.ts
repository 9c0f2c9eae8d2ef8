import { useQuery } from "@tanstack/react-query";

import { get, type List, post, withoutBlanks } from "@/platform/api";
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

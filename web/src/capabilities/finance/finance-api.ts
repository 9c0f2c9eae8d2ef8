import { get, type List, post, put, withoutBlanks } from "@/platform/api";
import type { FormOf, Schemas } from "@/platform/schemas";

export type BudgetLine = Schemas["BudgetLine"];

export type BenefitPayment = Schemas["BenefitPaymentRow"];

export const sources: readonly Schemas["FundingSource"][] = ["efs", "own", "state", "other"];
export const benefit_kinds: readonly Schemas["BenefitKind"][] = ["targeted", "periodic", "permanent", "meal", "other"];

type Act = { key: string; reasons: Record<string, string> | undefined };

export type NewBudget = FormOf<Schemas["AdoptBudget"], { name: string; adopted_on: string; total: string; lines: { task_number: number | null; task: string; source: string; amount: string }[] }>;

/** The budget is adopted first and then given to the project, one after the other. */
export async function adoptBudget(project_id: string, values: NewBudget, act: Act): Promise<unknown> {
  const { lines, ...rest } = values;
  const budget = await post<{ budget_id: string }>(
    "/api/budgets",
    { ...withoutBlanks({ ...rest, reasons: act.reasons }), lines: lines.filter((line) => line.task.trim() !== "" || line.amount !== "").map((line) => withoutBlanks(line)) },
    { key: act.key },
  );
  return put(`/api/projects/${project_id}/budget`, { budget_id: budget.budget_id });
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

import { get, type List, post, put, withoutBlanks } from "@/platform/api";

export type BudgetLine = { task_number: number; task: string; source: string; amount: string };

export type BenefitPayment = {
  payment_id: string;
  person_id: string;
  last_name?: string;
  first_name?: string;
  kind: string;
  decision_number: string;
  period_from: string;
  period_to: string;
  paid_on: string;
  amount: string;
};

export const sources = ["efs", "own", "state", "other"] as const;
export const benefit_kinds = ["targeted", "periodic", "permanent", "meal", "other"] as const;

type Act = { key: string; reasons: Record<string, string> | undefined };

export type NewBudget = { name: string; adopted_on: string; total: string; lines: { task_number: number | null; task: string; source: string; amount: string }[] };

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

export type NewBenefitPayment = { person_id: string; kind: string; decision_number: string; period_from: string; period_to: string; paid_on: string; amount: string };

export function recordBenefitPayment(values: NewBenefitPayment, act: Act): Promise<BenefitPayment> {
  return post<BenefitPayment>("/api/benefit-payments", withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export type ImportAnswer = { rows: number; accepted: number; faults: { line: number; column?: string | null; code: string; rule?: string | null }[] };

export function importBenefitPayments(csv: string, is_trial: boolean, key: string): Promise<ImportAnswer> {
  return post<ImportAnswer>("/api/benefit-payments/import", { csv, is_trial }, { key });
}

import { useQuery } from "@tanstack/react-query";

import type { BudgetLine } from "@/capabilities/finance";
import { get, type List, post, remove } from "@/platform/api";

export type ProjectBudget = {
  budget_id: string;
  name: string;
  version_no: number;
  total: string;
  lines: BudgetLine[];
  sources: { source: string; planned: string }[];
  tasks: { task_number: number; task: string; planned: string }[];
  own_contribution: { planned: string; counted: string; difference: string };
};

export function useProjectBudget(project_id: string) {
  return useQuery({
    queryKey: ["projects", project_id, "budget"],
    queryFn: ({ signal }) => get<ProjectBudget>(`/api/projects/${project_id}/budget`, {}, signal),
    retry: false,
  });
}

export type OwnContributionRow = {
  payment_id: string;
  person_id: string;
  last_name: string;
  first_name: string;
  paid_on: string;
  kind: string;
  decision_number: string;
  amount: string;
  is_declared: boolean;
  counts: boolean;
  why: "counts" | "not_declared" | "declared_elsewhere" | "not_a_participant" | "outside_participation" | "no_support_yet";
};

export function useOwnContribution(project_id: string) {
  return useQuery({
    queryKey: ["projects", project_id, "own-contribution"],
    queryFn: async ({ signal }) => (await get<List<OwnContributionRow>>(`/api/projects/${project_id}/own-contribution`, {}, signal)).items,
  });
}

export function declareOwnContribution(project_id: string, payment_ids: string[], key: string): Promise<unknown> {
  return post(`/api/projects/${project_id}/own-contribution`, { payment_ids }, { key });
}

export function withdrawOwnContribution(project_id: string, payment_id: string): Promise<unknown> {
  return remove(`/api/projects/${project_id}/own-contribution/${payment_id}`);
}

import { useQuery } from "@tanstack/react-query";

import { get, type List, post, remove } from "@/platform/api";
import type { Schemas } from "@/platform/schemas";

export type ProjectBudget = Schemas["ProjectBudget"];

export function useProjectBudget(project_id: string) {
  return useQuery({
    queryKey: ["projects", project_id, "budget"],
    queryFn: ({ signal }) => get<ProjectBudget>(`/api/projects/${project_id}/budget`, {}, signal),
    retry: false,
  });
}

export type OwnContributionRow = Schemas["OwnContributionRow"];

export function useOwnContribution(project_id: string) {
  return useQuery({
    queryKey: ["projects", project_id, "own-contribution"],
    queryFn: async ({ signal }) => (await get<List<OwnContributionRow>>(`/api/projects/${project_id}/own-contribution`, {}, signal)).items,
  });
}

export function declareOwnContribution(project_id: string, payment_ids: string[], key: string): Promise<unknown> {
  return post(`/api/projects/${project_id}/own-contribution`, { payment_ids }, { key });
}

/** Everything that may count by the day, in one act. */
export function declareEligible(project_id: string, until: string, key: string): Promise<unknown> {
  return post(`/api/projects/${project_id}/own-contribution/eligible`, { until }, { key });
}

export function withdrawOwnContribution(project_id: string, payment_id: string): Promise<unknown> {
  return remove(`/api/projects/${project_id}/own-contribution/${payment_id}`);
}

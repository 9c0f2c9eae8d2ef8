import { useQuery } from "@tanstack/react-query";

import { get, type List, post, withoutBlanks } from "@/platform/api";
import type { Schemas } from "@/platform/schemas";

export type Conflict = Schemas["Conflict"];
export type ConflictRow = Schemas["ConflictRow"];

export const conflict_kinds = ["self", "household", "relative", "close"] as const;

export function useOwnConflicts() {
  return useQuery({ queryKey: ["conflicts", "own"], queryFn: async ({ signal }) => (await get<List<Conflict>>("/api/account/conflicts", {}, signal)).items });
}

export function useConflicts() {
  return useQuery({ queryKey: ["conflicts"], queryFn: async ({ signal }) => (await get<List<ConflictRow>>("/api/conflicts", {}, signal)).items });
}

export function declareOwnConflict(values: { kind: string; pesel: string; note: string }, key: string): Promise<Conflict> {
  return post<Conflict>("/api/account/conflicts", withoutBlanks(values), { key });
}

export function declareConflict(person_id: string, values: { member_id: string; kind: string }, key: string): Promise<Conflict> {
  return post<Conflict>(`/api/people/${person_id}/conflicts`, withoutBlanks(values), { key });
}

export function withdrawConflict(conflict_id: string, reason: string): Promise<void> {
  return post(`/api/conflicts/${conflict_id}/withdrawal`, { reason });
}

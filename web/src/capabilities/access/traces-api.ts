import { useQuery } from "@tanstack/react-query";

import { get, type List, post, withoutBlanks } from "@/platform/api";
import type { FormOf, Schemas } from "@/platform/schemas";

export type TraceRow = Schemas["TraceRow"];

export type TraceState = Schemas["TraceState"];

export function fetchTraces(person_id: string, filter: { from_on: string; to_on: string }, after: string | undefined, signal: AbortSignal) {
  return get<List<TraceRow>>(`/api/people/${person_id}/traces`, { ...withoutBlanks(filter), after }, signal);
}

export function useTraceState() {
  return useQuery({ queryKey: ["trace"], queryFn: ({ signal }) => get<TraceState>("/api/trace", {}, signal) });
}

export type TracedPerson = FormOf<Schemas["FindTraced"], { pesel: string }>;

export function findTraced(values: TracedPerson): Promise<Schemas["TracedPerson"]> {
  return post<Schemas["TracedPerson"]>("/api/traces/person", withoutBlanks(values));
}

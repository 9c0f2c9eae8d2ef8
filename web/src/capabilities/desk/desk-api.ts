import { useQuery } from "@tanstack/react-query";

import { get, type List, post } from "@/platform/api";

/** The subject of an action is its contract. Without a day when no term is in force. */
export type Task = { kind: "interview" | "contract_action"; due_on?: string | null; subject_id: string; number: string; person_id: string; person_name: string };

export type MyDay = { on: string; overdue: Task[]; today: Task[]; next: Task[] };

export type TimelineEvent = { on: string; capability: string; kind: string; subject_id: string; number?: string | null; name?: string | null; amount?: string | null };

export type Found = {
  people: { person_id: string; last_name: string; first_name: string; birth_year: number; city?: string | null }[];
  contracts: { contract_id: string; number: string; from_on: string; to_on: string }[];
  projects: { project_id: string; name: string }[];
};

export function useMyDay(on: string) {
  return useQuery({ queryKey: ["desk", "my-day", on], queryFn: ({ signal }) => get<MyDay>("/api/my-day", { on }, signal) });
}

export function useTimeline(person_id: string) {
  return useQuery({
    queryKey: ["people", person_id, "timeline"],
    queryFn: async ({ signal }) => (await get<List<TimelineEvent>>(`/api/people/${person_id}/timeline`, {}, signal)).items,
  });
}

export function searchEverything(text: string, signal: AbortSignal): Promise<Found> {
  return post<Found>("/api/search", { text }, { signal });
}

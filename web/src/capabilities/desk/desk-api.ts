import { useQuery } from "@tanstack/react-query";

import { get, type List, post, remove, withoutBlanks } from "@/platform/api";
import type { Schemas } from "@/platform/schemas";

/** The subject of an action is its contract. Without a day when no term is in force. */
export type Task = Schemas["Waiting"];

export type MyDay = Schemas["MyDay"];

export type TimelineEvent = Schemas["TimelineEvent"];

export type Found = Schemas["Found"];

export function useMyDay(on: string) {
  return useQuery({ queryKey: ["desk", "my-day", on], queryFn: ({ signal }) => get<MyDay>("/api/my-day", { on }, signal) });
}

export function useTimeline(person_id: string) {
  return useQuery({
    queryKey: ["people", person_id, "timeline"],
    queryFn: async ({ signal }) => (await get<List<TimelineEvent>>(`/api/people/${person_id}/timeline`, {}, signal)).items,
  });
}

export type ProjectPath = Schemas["ProjectPath"];

export type Station = Schemas["Station"];

export function usePaths(person_id: string) {
  return useQuery({
    queryKey: ["people", person_id, "paths"],
    queryFn: async ({ signal }) => (await get<Schemas["PersonPaths"]>(`/api/people/${person_id}/paths`, {}, signal)).paths,
  });
}

export function searchEverything(text: string, signal: AbortSignal): Promise<Found> {
  return post<Found>("/api/search", { text }, { signal });
}

export type OwnTask = Schemas["Task"];

export function noteTask(values: { due_on: string; what: string }, key: string): Promise<OwnTask> {
  return post<OwnTask>("/api/tasks", withoutBlanks(values), { key });
}

export function finishTask(task_id: string, key: string): Promise<OwnTask> {
  return post<OwnTask>(`/api/tasks/${task_id}/done`, {}, { key });
}

export function reopenTask(task_id: string, key: string): Promise<OwnTask> {
  return remove<OwnTask>(`/api/tasks/${task_id}/done`, { key });
}

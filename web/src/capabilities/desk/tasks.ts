import type { Task, TimelineEvent } from "./desk-api";

/** Where the work of a line is done. */
export function taskAddress(task: Task): string {
  return task.kind === "interview" ? `/people/${task.person_id}/interviews/${task.subject_id}/visit` : `/contracts/${task.subject_id}`;
}

/** The record behind an event, where it has a page of its own. */
export function eventAddress(event: TimelineEvent): string | null {
  return event.kind.startsWith("contract_") ? `/contracts/${event.subject_id}` : null;
}

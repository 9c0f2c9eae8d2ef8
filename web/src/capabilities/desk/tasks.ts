import { may } from "@/platform/session";

import type { Task, TimelineEvent } from "./desk-api";

/** Where the work of a line is done. */
export function taskAddress(task: Task): string {
  return task.kind === "interview" ? `/people/${task.person_id}/interviews/${task.subject_id}/visit` : `/contracts/${task.subject_id}`;
}

/** The record behind an event, where it has a page of its own. */
export function eventAddress(event: TimelineEvent): string | null {
  if (event.kind.startsWith("contract_")) return `/contracts/${event.subject_id}`;
  if (event.kind.startsWith("job_")) return `/jobs/${event.subject_id}`;
  if (event.kind.startsWith("event_")) return `/events/${event.subject_id}`;
  if (event.kind === "action_plan_signed") return may("support.read_plan") ? `/action-plans/${event.subject_id}` : null;
  return event.kind.startsWith("series_") || event.kind === "certificate_issued" ? `/series/${event.subject_id}` : null;
}

import { may } from "@/platform/session";

import type { ProjectPath, Station, Task, TimelineEvent } from "./desk-api";

/** Where the work of a line is done. */
export function taskAddress(task: Task): string | null {
  switch (task.kind) {
    case "interview":
      return `/people/${task.person_id}/interviews/${task.subject_id}/visit`;
    case "contract_action":
      return `/contracts/${task.subject_id}`;
    case "contract_end":
      return `/contracts/${task.subject_id}/termination`;
    case "plan_action":
      return `/assistances/${task.subject_id}`;
    case "assistance_end":
      return `/assistances/${task.subject_id}/ending`;
    case "plan_step":
      return `/action-plans/${task.subject_id}`;
    case "certificate":
      return `/certificates/${task.subject_id}`;
    case "invitation_answer":
      return `/projects/${task.project_id}/invitations/${task.action_id}/answer`;
    case "application_completion":
      return `/projects/${task.project_id}/applications/${task.subject_id}/papers`;
    case "appeal_decision":
      return `/projects/${task.project_id}/applications/${task.subject_id}/appeals/${task.action_id}`;
    case "situation_after_leaving":
    case "situation_after_half_year":
      return `/projects/${task.project_id}/participants/${task.subject_id}/data`;
    case "recruitment_opens":
    case "recruitment_closes":
    case "project_ends":
      return `/projects/${task.subject_id}`;
    case "call_closes":
      return `/fundings/${task.subject_id}`;
    case "own_task":
      return task.person_id ? `/people/${task.person_id}` : null;
  }
}

/** What it takes to do the work of a line here, in one act; null where a form must be filled in. */
export function permissionToTick(task: Task): string | null {
  if (task.kind === "contract_action") return "casework.conclude_contract";
  if (task.kind === "plan_step") return "support.make_plan";
  if (task.kind === "plan_action") return "casework.assist_family";
  return task.kind === "own_task" ? "desk.keep_tasks" : null;
}

/** The record behind an event, where it has a page of its own. */
export function eventAddress(event: TimelineEvent): string | null {
  if (event.kind.startsWith("contract_")) return `/contracts/${event.subject_id}`;
  if (event.kind.startsWith("job_")) return `/jobs/${event.subject_id}`;
  if (event.kind.startsWith("event_")) return `/events/${event.subject_id}`;
  if (event.kind === "action_plan_signed") return may("support.read_plan") ? `/action-plans/${event.subject_id}` : null;
  if (event.kind.startsWith("assistance_") || event.kind.startsWith("family_")) return `/assistances/${event.subject_id}`;
  return event.kind.startsWith("series_") || event.kind === "certificate_issued" ? `/series/${event.subject_id}` : null;
}

/** The record behind a station, or the list on which it stands; nothing where the reader may not go. */
export function stationAddress(path: ProjectPath, station: Station): string | null {
  const at = `/projects/${path.project_id}`;
  switch (station.kind) {
    case "application":
    case "resignation":
      return station.subject_id ? `${at}/applications/${station.subject_id}` : null;
    case "selection":
      return station.on ? `${at}/ranking` : null;
    case "diagnosis":
      return null;
    case "contract":
      return station.subject_id ? `/contracts/${station.subject_id}` : null;
    case "first_support":
      return station.on ? `${at}/participants` : null;
    case "action_plan":
      return station.subject_id && may("support.read_plan") ? `/action-plans/${station.subject_id}` : null;
    case "course":
      return station.subject_id ? `/series/${station.subject_id}` : null;
    case "work":
      return station.subject_id ? `/jobs/${station.subject_id}` : null;
    case "left_with":
      return station.on ? `${at}/outcomes` : null;
  }
}

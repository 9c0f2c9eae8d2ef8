import { useQuery } from "@tanstack/react-query";

import { get, type List, post, withoutBlanks } from "@/platform/api";
import type { FormOf, Schemas } from "@/platform/schemas";

export type Assistance = Schemas["Assistance"];

export type AssistanceRow = Schemas["AssistanceRow"];

export type AssistanceState = Schemas["AssistanceState"];

export type FamilyPlan = Schemas["FamilyPlan"];

export type PlanAction = Schemas["PlanAction"];

export type Note = Schemas["Note"];

export const assistance_bases: readonly Schemas["AssistanceBasis"][] = ["request", "minor_parent", "court", "for_life", "project"];
export const assistance_results: readonly Schemas["AssistanceResult"][] = ["aims_reached", "resigned", "no_cooperation", "moved_away", "children_in_care"];
export const plan_sides: readonly Schemas["PlanSide"][] = ["family", "assistant", "other"];
export const note_kinds: readonly Schemas["NoteKind"][] = ["social_work", "material_help"];

type Act = { key: string; reasons?: Record<string, string> | undefined };

export function assistance_key(assistance_id: string) {
  return ["assistances", assistance_id] as const;
}

export function fetchAssistances(after: string | undefined, signal: AbortSignal): Promise<List<AssistanceRow>> {
  return get<List<AssistanceRow>>("/api/assistances", { after, limit: 50 }, signal);
}

export function useAssistance(assistance_id: string) {
  return useQuery({ queryKey: assistance_key(assistance_id), queryFn: ({ signal }) => get<Assistance>(`/api/assistances/${assistance_id}`, {}, signal) });
}

export type NewAssistance = FormOf<Schemas["OpenAssistance"], { household_id: string; worker_id: string; basis: string; requested_on: string; consent_on: string; from_on: string; to_on: string }>;

export function openAssistance(values: NewAssistance, act: Act): Promise<Assistance> {
  return post<Assistance>("/api/assistances", withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export type NewPlanAction = FormOf<Schemas["PlannedFamilyAction"], { side: string; description: string; due_on: string; expected_effect: string }>;

export type NewFamilyPlan = FormOf<Schemas["MakeFamilyPlan"], {
  made_on: string;
  made_with: string[];
  consulted_with: string;
  consulted_on: string;
  situation: string;
  aims: { description: string }[];
  actions: NewPlanAction[];
}>;

export function makeFamilyPlan(assistance_id: string, values: NewFamilyPlan, act: Act): Promise<Assistance> {
  const { aims, actions, made_with, ...rest } = values;
  return post<Assistance>(
    `/api/assistances/${assistance_id}/plans`,
    {
      ...withoutBlanks({ ...rest, reasons: act.reasons }),
      made_with,
      aims: aims.map((aim) => aim.description.trim()).filter((aim) => aim !== ""),
      actions: actions.filter((action) => action.description.trim() !== "" || action.due_on !== "").map((action) => withoutBlanks(action)),
    },
    { key: act.key },
  );
}

export function markPlanActionDone(assistance_id: string, action_id: string, done_on: string, key: string): Promise<Assistance> {
  return post<Assistance>(`/api/assistances/${assistance_id}/actions/${action_id}/done`, withoutBlanks({ done_on }), { key });
}

export type NewFamilyVisit = FormOf<Schemas["RecordFamilyVisit"], { visited_on: string; minutes: number | null; place: string; is_child_at_risk: boolean; course: string }>;

export function recordFamilyVisit(assistance_id: string, values: NewFamilyVisit, act: Act): Promise<Assistance> {
  return post<Assistance>(`/api/assistances/${assistance_id}/visits`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export type EndedAssistance = FormOf<Schemas["EndAssistance"], { ended_on: string; result: string; final_assessment: string }>;

export function endAssistance(assistance_id: string, values: EndedAssistance, act: Act): Promise<Assistance> {
  return post<Assistance>(`/api/assistances/${assistance_id}/ending`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export type NewNote = FormOf<Schemas["NoteWork"], { kind: string; noted_on: string; worker_id: string; text: string }>;

export function noteWork(person_id: string, values: NewNote, act: Act): Promise<Note> {
  return post<Note>(`/api/people/${person_id}/notes`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function correctNote(note_id: string, values: { noted_on: string; text: string }, act: Act): Promise<Note> {
  return post<Note>(`/api/notes/${note_id}/correction`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

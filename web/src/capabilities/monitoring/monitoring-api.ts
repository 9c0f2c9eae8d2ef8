import { useQuery } from "@tanstack/react-query";

import { get, type List, post, withoutBlanks } from "@/platform/api";
import type { FormOf, Schemas } from "@/platform/schemas";

export type CompletenessRow = Schemas["CompletenessRow"];
export type ParticipantData = Schemas["ParticipantData"];
export type DataGap = Schemas["DataGap"];
export type Effect = Schemas["Effect"];
export type DataSheet = Schemas["DataSheet"];

export const statuses: readonly Schemas["JoiningStatus"][] = ["unemployed", "inactive", "employed"];
export const employed_in: readonly Schemas["EmployedIn"][] = [
  "own_business", "farm", "government", "local_government", "ngo", "small_enterprise", "large_enterprise", "health_care", "teaching_staff", "school_staff", "university", "research", "other",
];
export const citizenships: readonly Schemas["Citizenship"][] = ["polish", "eu", "third_country"];
export const declarations: readonly Schemas["Declared"][] = ["yes", "no", "refused", "not_asked"];
export const premises: readonly Schemas["Premise"][] = [
  "social_assistance", "social_employment", "foster_care", "crime_or_prison", "homelessness", "dependent_person", "disability", "care_of_disabled", "youth_centre", "food_aid", "leaving_institution",
  "multiple_exclusion",
];
export const effect_kinds: readonly Schemas["EffectKind"][] = ["job_search", "education", "qualification", "competence", "social_improvement", "better_work", "nothing_new", "half_year_without_work", "half_year_unknown"];
export const effect_proofs: readonly Schemas["EffectProof"][] = ["statement", "labour_office", "school", "qualification_paper", "opinion"];
export const isced_levels = ["0", "1", "2", "3", "4", "5", "6", "7", "8"] as const;
export const degurba_levels = ["1", "2", "3"] as const;

export type Act = { key: string; reasons?: Record<string, string> | undefined };

export function data_key(project_id: string) {
  return ["projects", project_id, "participant-data"] as const;
}

export function useParticipantDataList(project_id: string) {
  return useQuery({
    queryKey: data_key(project_id),
    queryFn: async ({ signal }) => (await get<List<CompletenessRow>>(`/api/projects/${project_id}/participant-data`, {}, signal)).items,
  });
}

export function useParticipantData(project_id: string, participation_id: string) {
  return useQuery({
    queryKey: [...data_key(project_id), participation_id],
    queryFn: ({ signal }) => get<ParticipantData>(`/api/participants/${participation_id}/data`, {}, signal),
  });
}

export type NewSheet = FormOf<Schemas["RecordDataSheet"], {
  told_on: string;
  status: string;
  is_registered: boolean;
  unemployed_since: string;
  is_in_education: boolean;
  employed_in: string;
  isced: string;
  citizenship: string;
  foreign_background: string;
  minority: string;
  homeless: string;
  disability: string;
  is_severe_disability: boolean;
  premises: string[];
  voivodeship: string;
  county: string;
  commune: string;
  degurba: string;
  education_ends_on: string;
}>;

/** The sheet in force, or what the register of people suggests for the first one. */
export function sheetForm({ sheet, suggested }: ParticipantData): NewSheet {
  const from = sheet ?? suggested;
  return {
    ...from,
    isced: sheet ? String(from.isced) : "",
    degurba: from.degurba === 0 ? "" : String(from.degurba),
    unemployed_since: from.unemployed_since ?? "",
    employed_in: from.employed_in ?? "",
    education_ends_on: from.education_ends_on ?? "",
    premises: [...from.premises],
  };
}

export function recordSheet(participation_id: string, { isced, degurba, premises: chosen, ...values }: NewSheet, act: Act): Promise<ParticipantData> {
  return post<ParticipantData>(
    `/api/participants/${participation_id}/data`,
    { ...withoutBlanks({ ...values, reasons: act.reasons }), premises: chosen, isced: isced === "" ? null : Number(isced), degurba: degurba === "" ? 0 : Number(degurba) },
    { key: act.key },
  );
}

export type NewEffect = FormOf<Schemas["RecordEffect"], { kind: string; on: string; proof: string; proven_on: string; note: string }>;

export function recordEffect(participation_id: string, values: NewEffect, act: Act): Promise<ParticipantData> {
  return post<ParticipantData>(`/api/participants/${participation_id}/effects`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function withdrawEffect(effect_id: string, values: { reason: string }, act: Act): Promise<ParticipantData> {
  return post<ParticipantData>(`/api/effects/${effect_id}/withdrawal`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export type CheckedFile = Schemas["CheckedFile"];
export type FileFault = Schemas["FileFault"];

export function checkFile(project_id: string, csv: string): Promise<CheckedFile> {
  return post<CheckedFile>(`/api/projects/${project_id}/participants-file/check`, { csv });
}

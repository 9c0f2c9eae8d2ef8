import { useQuery } from "@tanstack/react-query";

import { get, type List, post, put, withoutBlanks } from "@/platform/api";
import type { FormOf, Schemas } from "@/platform/schemas";

export type AuthorisationRow = Schemas["AuthorisationRow"];

export type ProcessingRow = Schemas["ProcessingRow"];

export type InformationRow = Schemas["InformationRow"];

export const activities: readonly ProcessingRow["activity"][] = ["social_work", "benefits", "family_support", "projects", "events"];

export const informed_hows = ["notice", "paper", "spoken", "email"] as const;

export function useAuthorisations(on: string) {
  return useQuery({
    queryKey: ["access", "authorisations", on],
    queryFn: async ({ signal }) => (await get<List<AuthorisationRow>>("/api/authorisations", { on }, signal)).items,
  });
}

export function useProcessing(on: string) {
  return useQuery({
    queryKey: ["access", "processing", on],
    queryFn: async ({ signal }) => (await get<List<ProcessingRow>>("/api/processing-activities", { on }, signal)).items,
  });
}

export type ProcessingTexts = { purposes: string; people_categories: string; data_categories: string; legal_basis: string; recipients: string; erasure_term: string };

export function writeProcessing(activity: string, texts: ProcessingTexts, key: string): Promise<void> {
  return put(`/api/processing-activities/${activity}`, withoutBlanks(texts), { key });
}

export function useInformation(person_id: string) {
  return useQuery({
    queryKey: ["people", person_id, "information"],
    queryFn: async ({ signal }) => (await get<List<InformationRow>>(`/api/people/${person_id}/information`, {}, signal)).items,
  });
}

export type NewInformation = FormOf<Schemas["InformPerson"], { activity: string; given_on: string; how: string; clause: string }>;

export function informPerson(person_id: string, values: NewInformation, key: string): Promise<Schemas["InformationKept"]> {
  return post(`/api/people/${person_id}/information`, withoutBlanks(values), { key });
}

export function withdrawInformation(person_id: string, information_id: string, reason: string, key: string): Promise<void> {
  return post(`/api/people/${person_id}/information/${information_id}/withdrawal`, withoutBlanks({ reason }), { key });
}

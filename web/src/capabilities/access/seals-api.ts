import { useQuery } from "@tanstack/react-query";

import { get, type List, post, remove, withoutBlanks } from "@/platform/api";
import type { FormOf, Schemas } from "@/platform/schemas";
import { may } from "@/platform/session";

export type Seal = Schemas["Seal"];

export type SealRow = Schemas["SealRow"];

export const seal_kinds: readonly Seal["kind"][] = ["violence", "protected_address", "staff_or_relative", "adoption_or_foster", "witness", "publicly_known", "own_request"];

export function seal_key(person_id: string) {
  return ["people", person_id, "seal"] as const;
}

/** The seal of a person, or null; asked only by who may seal. */
export function useSeal(person_id: string) {
  return useQuery({
    queryKey: seal_key(person_id),
    queryFn: async ({ signal }) => (await get<Schemas["SealState"]>(`/api/people/${person_id}/seal`, {}, signal)).seal ?? null,
    enabled: may("access.seal"),
  });
}

export function useSeals() {
  return useQuery({ queryKey: ["seals"], queryFn: async ({ signal }) => (await get<List<SealRow>>("/api/seals", {}, signal)).items });
}

export type NewSeal = FormOf<Schemas["SealPerson"], { kind: string; reason: string; member_ids: string[] }>;

export function sealPerson(person_id: string, values: NewSeal, key: string): Promise<Seal> {
  return post<Seal>(`/api/people/${person_id}/seal`, withoutBlanks(values), { key });
}

export function addSealMember(person_id: string, member_id: string, key: string): Promise<Seal> {
  return post<Seal>(`/api/people/${person_id}/seal/members`, withoutBlanks({ member_id }), { key });
}

export function removeSealMember(person_id: string, member_id: string): Promise<Seal> {
  return remove<Seal>(`/api/people/${person_id}/seal/members/${member_id}`);
}

export function askToOpenSeal(person_id: string, reason: string, key: string): Promise<Seal> {
  return post<Seal>(`/api/people/${person_id}/seal/opening`, withoutBlanks({ reason }), { key });
}

export function openSeal(person_id: string, key: string): Promise<unknown> {
  return post(`/api/people/${person_id}/seal/opening/approval`, {}, { key });
}

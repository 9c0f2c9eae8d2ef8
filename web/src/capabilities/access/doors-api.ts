import { useQuery } from "@tanstack/react-query";

import { get, type List, post, withoutBlanks } from "@/platform/api";
import type { FormOf, Schemas } from "@/platform/schemas";

export type FrontCard = Schemas["FrontCard"];
export type Emergency = Schemas["Emergency"];
export type LookedUp = Schemas["LookedUp"];
export type Deputyship = Schemas["DeputyshipRow"];

export const purposes = ["desk_talk", "approval", "supervision", "inspection", "complaint", "letter", "project"] as const;
export const emergency_kinds = ["life_or_health", "child", "police", "worker_away", "other"] as const;

/** Who it is, and what lies before the file. */
export function useFrontCard(person_id: string, may_ask = true) {
  return useQuery({
    queryKey: ["people", person_id, "front-card"],
    queryFn: ({ signal }) => get<FrontCard>(`/api/people/${person_id}/front-card`, {}, signal),
    enabled: may_ask,
  });
}

export function statePurpose(person_id: string, purpose: string): Promise<void> {
  return post(`/api/people/${person_id}/purpose`, { purpose });
}

export function useEmergencies(asks_again = false) {
  return useQuery({
    queryKey: ["emergencies"],
    queryFn: async ({ signal }) => (await get<List<Emergency>>("/api/emergencies", {}, signal)).items,
    refetchInterval: asks_again ? 60_000 : false,
  });
}

export type NewEmergency = FormOf<Schemas["OpenEmergency"], { kind: string; reason: string; password: string; code: string }>;

export function openEmergency(values: NewEmergency, key: string): Promise<Emergency> {
  return post<Emergency>("/api/emergencies", withoutBlanks(values), { key });
}

export type Identity = { pesel: string; last_name: string; first_name: string; birth_on: string };

export function lookUp(emergency_id: string, values: Identity, key: string): Promise<LookedUp> {
  return post<LookedUp>(`/api/emergencies/${emergency_id}/lookup`, withoutBlanks(values), { key });
}

export function releaseEmergency(emergency_id: string): Promise<Emergency> {
  return post<Emergency>(`/api/emergencies/${emergency_id}/release`, {});
}

export function reviewEmergency(emergency_id: string, values: { verdict: string; note: string }, key: string): Promise<Emergency> {
  return post<Emergency>(`/api/emergencies/${emergency_id}/review`, withoutBlanks(values), { key });
}

export function useDeputyships() {
  return useQuery({ queryKey: ["deputies"], queryFn: async ({ signal }) => (await get<List<Deputyship>>("/api/deputies", {}, signal)).items });
}

export type NewDeputyship = FormOf<Schemas["AppointDeputy"], { worker_id: string; deputy_id: string; from_on: string; to_on: string }>;

export function appointDeputy(values: NewDeputyship, key: string): Promise<Deputyship> {
  return post<Deputyship>("/api/deputies", withoutBlanks(values), { key });
}

export function endDeputyship(deputyship_id: string, to_on: string): Promise<Deputyship> {
  return post<Deputyship>(`/api/deputies/${deputyship_id}/ending`, { to_on });
}

export type NewHandover = FormOf<Schemas["HandOver"], { from_member_id: string; to_member_id: string; from_on: string; basis: string; person_ids: string[] }>;

export function handOver(values: NewHandover, key: string): Promise<Schemas["HandedOver"]> {
  return post<Schemas["HandedOver"]>("/api/handovers", { ...withoutBlanks(values), person_ids: values.person_ids }, { key });
}

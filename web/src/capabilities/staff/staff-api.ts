import { useQuery } from "@tanstack/react-query";

import { get, type List, post, put, withoutBlanks } from "@/platform/api";
import { may } from "@/platform/session";
import type { FormOf, Schemas } from "@/platform/schemas";

export type Member = Schemas["Member"];

export type Post = Schemas["Post"];

export type StaffingStandard = Schemas["StaffingStandard"];

export type Residents = Schemas["Residents"];

export const post_kinds: readonly Schemas["PostKind"][] = ["head", "social_worker", "senior_social_worker", "family_assistant", "vocational_counsellor", "psychologist", "accountant", "coordinator", "administration", "other"];

export function useStaff(on: string) {
  return useQuery({
    enabled: may("staff.read"),
    queryKey: ["staff", "members", on],
    queryFn: async ({ signal }) => (await get<List<Member>>("/api/staff", { on }, signal)).items,
    staleTime: 5 * 60_000,
  });
}

export function useMember(member_id: string) {
  return useQuery({
    queryKey: ["staff", "member", member_id],
    queryFn: ({ signal }) => get<Member>(`/api/staff/${member_id}`, {}, signal),
  });
}

export function useStaffing(on: string, plus_share: string) {
  return useQuery({
    queryKey: ["staff", "staffing", on, plus_share],
    queryFn: ({ signal }) => get<StaffingStandard>("/api/staffing", { on, plus_share }, signal),
    placeholderData: (before) => before,
  });
}

export function useResidents() {
  return useQuery({
    queryKey: ["staff", "residents"],
    queryFn: async ({ signal }) => (await get<List<Residents>>("/api/residents", {}, signal)).items,
  });
}

export function addMember(values: { first_name: string; last_name: string }, key: string): Promise<Member> {
  return post<Member>("/api/staff", withoutBlanks(values), { key });
}

export type NewPost = FormOf<Schemas["OpenPost"], { kind: string; share: string; from_on: string; to_on: string; funded_by: string; is_qualified: boolean; note: string }>;

export function openPost(member_id: string, values: NewPost, act: { key: string; reasons: Record<string, string> | undefined }): Promise<unknown> {
  return post(`/api/staff/${member_id}/posts`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function closePost(member_id: string, post_id: string, values: { to_on: string }, act: { key: string; reasons: Record<string, string> | undefined }): Promise<Post> {
  return post<Post>(`/api/staff/${member_id}/posts/${post_id}/end`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function recordResidents(values: { year: number | null; residents: number | null; counted_on: string; source: string }): Promise<unknown> {
  const { year, ...rest } = values;
  return put(`/api/residents/${year ?? ""}`, withoutBlanks(rest));
}

export type Assisted = Schemas["AssistedRow"];

export function useAssisted() {
  return useQuery({
    queryKey: ["staff", "assisted"],
    queryFn: async ({ signal }) => (await get<List<Assisted>>("/api/assisted", {}, signal)).items,
  });
}

export function recordAssisted(values: { year: number | null; people: number | null; counted_on: string; source: string }): Promise<unknown> {
  const { year, ...rest } = values;
  return put(`/api/assisted/${year ?? ""}`, withoutBlanks(rest));
}

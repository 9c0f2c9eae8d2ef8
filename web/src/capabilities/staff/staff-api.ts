import { useQuery } from "@tanstack/react-query";

import { get, type List, post, put, withoutBlanks } from "@/platform/api";
import { may } from "@/platform/session";

export type Post = { post_id: string; member_id: string; kind: string; share: string; from_on: string; to_on?: string | null; funded_by: string; is_qualified: boolean; note?: string | null };

export type Member = { member_id: string; first_name: string; last_name: string; posts: Post[] };

export type CountedPost = {
  post_id: string;
  member_id: string;
  first_name: string;
  last_name: string;
  kind: string;
  share: string;
  from_on: string;
  to_on?: string | null;
  is_qualified: boolean;
  counts: boolean;
  why: "counts" | "other_kind" | "not_begun" | "ended" | "not_qualified";
};

export type StaffingStandard = {
  on: string;
  residents_year: number;
  residents: number;
  residents_counted_on: string;
  residents_source: string;
  residents_are_old: boolean;
  residents_per_worker: number;
  plus_share: string;
  headcount: number;
  share_sum: string;
  full_time: number;
  required_share: string;
  missing_share: string;
  meets_population: boolean;
  minimum_full_time?: number | null;
  meets_minimum: boolean;
  is_met: boolean;
  posts: CountedPost[];
};

export type Residents = { year: number; residents: number; counted_on: string; source: string };

export const post_kinds = ["head", "social_worker", "senior_social_worker", "family_assistant", "vocational_counsellor", "psychologist", "accountant", "coordinator", "administration", "other"] as const;

export function useStaff(on: string) {
  return useQuery({
    enabled: may("staff.read"),
    queryKey: ["staff", "members", on],
    queryFn: async ({ signal }) => (await get<List<Member>>("/api/staff", { on }, signal)).items,
    staleTime: 5 * 60_000,
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

export type NewPost = { kind: string; share: string; from_on: string; to_on: string; funded_by: string; is_qualified: boolean; note: string };

export function openPost(member_id: string, values: NewPost, key: string): Promise<unknown> {
  return post(`/api/staff/${member_id}/posts`, withoutBlanks(values), { key });
}

export function recordResidents(values: { year: number | null; residents: number | null; counted_on: string; source: string }): Promise<unknown> {
  const { year, ...rest } = values;
  return put(`/api/residents/${year ?? ""}`, withoutBlanks(rest));
}

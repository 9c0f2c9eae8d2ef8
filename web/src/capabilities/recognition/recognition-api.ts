import { useQuery } from "@tanstack/react-query";

import { get, type List, post, put, withoutBlanks } from "@/platform/api";
import type { FormOf, Schemas } from "@/platform/schemas";

export type Award = Schemas["Award"];

export type Practice = Schemas["Practice"];

export const evidence_kinds: readonly Schemas["EvidenceKind"][] = ["diploma", "statuette", "citation", "letter", "photo", "press", "other"];

type Act = { key: string; reasons: Record<string, string> | undefined };

export function useAwards() {
  return useQuery({ queryKey: ["recognition", "awards"], queryFn: async ({ signal }) => (await get<List<Award>>("/api/awards", {}, signal)).items });
}

export function usePractices() {
  return useQuery({ queryKey: ["recognition", "practices"], queryFn: async ({ signal }) => (await get<List<Practice>>("/api/good-practices", {}, signal)).items });
}

export type NewEvidence = { kind: string; description: string; kept_at: string };

export type AwardTerms = { name: string; awarded_by: string; awarded_for: string; awarded_on: string; project_id: string; evidence: NewEvidence[] };

function awardBody(values: AwardTerms, act: Act) {
  const { evidence, ...rest } = values;
  return { ...withoutBlanks({ ...rest, reasons: act.reasons }), evidence: evidence.filter((one) => one.kind !== "").map((one) => withoutBlanks(one)) };
}

export function recordAward(values: AwardTerms, act: Act): Promise<Award> {
  return post<Award>("/api/awards", awardBody(values, act), { key: act.key });
}

export function changeAward(award: Award, values: AwardTerms, act: Act): Promise<Award> {
  return put<Award>(`/api/awards/${award.award_id}`, awardBody(values, act), { key: act.key, version: award.version });
}

export type PracticeTerms = FormOf<Schemas["RecordPractice"], { title: string; description: string; described_in: string; described_on: string; project_id: string }>;

export function recordPractice(values: PracticeTerms, act: Act): Promise<Practice> {
  return post<Practice>("/api/good-practices", withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function changePractice(practice: Practice, values: PracticeTerms, act: Act): Promise<Practice> {
  return put<Practice>(`/api/good-practices/${practice.practice_id}`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key, version: practice.version });
}

import { useQuery } from "@tanstack/react-query";

import { get, type List, post, put, withoutBlanks } from "@/platform/api";
import type { FormOf, Schemas } from "@/platform/schemas";

import { type Project, project_key } from "./programmes-api";

export type FamilyRow = Schemas["FamilyRow"];
export type Family = Schemas["Family"];
export type FamilyMember = Schemas["FamilyMember"];
export type Questionnaire = Schemas["RelationQuestionnaire"];
export type RelationChange = Schemas["RelationChange"];

export const kinships: readonly Schemas["Kinship"][] = ["spouse", "partner", "child", "parent", "sibling", "grandparent", "grandchild", "other"];
export const moments: readonly Schemas["RelationMoment"][] = ["before", "after"];
export const changes: readonly RelationChange[] = ["improved", "unchanged", "worse", "not_asked_after", "not_asked"];
export const scale = [1, 2, 3, 4, 5] as const;

type Act = { key: string; reasons?: Record<string, string> | undefined };

export function family_key(participation_id: string) {
  return ["families", participation_id] as const;
}

export function useFamilies(project_id: string) {
  return useQuery({
    queryKey: [...project_key(project_id), "families"],
    queryFn: async ({ signal }) => (await get<List<FamilyRow>>(`/api/projects/${project_id}/families`, {}, signal)).items,
  });
}

export function useFamily(participation_id: string) {
  return useQuery({ queryKey: family_key(participation_id), queryFn: ({ signal }) => get<Family>(`/api/participants/${participation_id}/family`, {}, signal) });
}

export function useRelationQuestions(project_id: string) {
  return useQuery({
    queryKey: [...project_key(project_id), "relation-questions"],
    queryFn: ({ signal }) => get<Questionnaire>(`/api/projects/${project_id}/relation-questions`, {}, signal),
  });
}

export type NewQuestions = { questions: { question: string }[] };

export function setRelationQuestions(project_id: string, values: NewQuestions, act: Act): Promise<Questionnaire> {
  const questions = values.questions.map((one) => one.question.trim()).filter((question) => question !== "");
  return put<Questionnaire>(`/api/projects/${project_id}/relation-questions`, { questions, ...withoutBlanks({ reasons: act.reasons }) }, { key: act.key });
}

export type NewRelative = FormOf<Schemas["JoinFamily"], { person_id: string; kinship: string; joined_on: string; declared_on: string }>;

export function joinFamily(participation_id: string, values: NewRelative, act: Act): Promise<Family> {
  return post<Family>(`/api/participants/${participation_id}/family`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function leaveFamily(family_member_id: string, values: { left_on: string }, act: Act): Promise<Family> {
  return post<Family>(`/api/family-members/${family_member_id}/family-leaving`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export type NewAnswers = FormOf<Schemas["AskRelations"], { person_id: string; moment: string; asked_on: string; answers: { question_id: string; points: string }[]; note: string }>;

export function askRelations(participation_id: string, values: NewAnswers, act: Act): Promise<Family> {
  const { answers, ...rest } = values;
  const given = answers.filter((one) => one.points !== "").map((one) => ({ question_id: one.question_id, points: Number(one.points) }));
  return post<Family>(`/api/participants/${participation_id}/relations`, { ...withoutBlanks({ ...rest, reasons: act.reasons }), answers: given }, { key: act.key });
}

export type NextEdition = FormOf<Schemas["OpenNextEdition"], {
  programme_id: string;
  edition: string;
  name: string;
  number: string;
  from_on: string;
  to_on: string;
  planned: { participants: number | null; decision_on: string; decision_reference: string; reason: string };
  with_partners: boolean;
  with_questions: boolean;
  with_support: boolean;
  with_figures: boolean;
  regulations: { adopted_on: string; opens_on: string; closes_on: string; women_target: number | null; men_target: number | null };
}> & { with_regulations: boolean };

export function openNextEdition(project_id: string, values: NextEdition, act: Act): Promise<Project> {
  const { planned, regulations, with_regulations, ...rest } = values;
  const taken = with_regulations ? { regulations: withoutBlanks(regulations) } : {};
  return put<Project>(`/api/projects/${project_id}/next-edition`, { ...withoutBlanks({ ...rest, reasons: act.reasons }), planned: withoutBlanks(planned), ...taken }, { key: act.key });
}

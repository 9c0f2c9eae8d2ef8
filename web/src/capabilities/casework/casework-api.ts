import { useQuery } from "@tanstack/react-query";

import { get, type List, post, withoutBlanks } from "@/platform/api";
import { may } from "@/platform/session";
import type { FormOf, Schemas } from "@/platform/schemas";

export type Interview = Schemas["Interview"];

export type Diagnosis = Schemas["Diagnosis"];

export type Action = Schemas["ContractAction"];

export type ContractState = Schemas["ContractState"];

export type ContractRow = Schemas["ContractRow"];

export type Contract = Schemas["Contract"];

export type Casework = Schemas["PersonCasework"];

export const interview_bases: readonly Schemas["InterviewBasis"][] = ["request", "ex_officio", "other_centre"];
export const visit_forms: readonly Schemas["InterviewForm"][] = ["paper", "ministry_system"];
export const problems: readonly Schemas["Problem"][] = ["poverty", "orphanhood", "homelessness", "unemployment", "disability", "illness", "domestic_violence", "human_trafficking", "maternity", "helplessness", "integration", "release_from_prison", "addiction", "crisis", "disaster"];
export const needs: readonly Schemas["Need"][] = ["work", "housing", "health", "care", "children", "debt", "safety", "skills"];
export const contract_results: readonly Schemas["ContractResult"][] = ["fulfilled", "partly", "by_agreement", "expired", "not_kept"];
export const sides: readonly Schemas["ActionSide"][] = ["person", "centre", "other"];

export function casework_key(person_id: string) {
  return ["people", person_id, "casework"] as const;
}

export function useCasework(person_id: string) {
  return useQuery({
    queryKey: casework_key(person_id),
    queryFn: ({ signal }) => get<Casework>(`/api/people/${person_id}/casework`, {}, signal),
    enabled: person_id !== "" && may("casework.read"),
  });
}

export type NewInterview = FormOf<Schemas["OrderInterview"], { person_id: string; basis: string; learned_on: string; is_urgent: boolean; worker_id: string }>;

export function orderInterview(values: NewInterview, act: { key: string; reasons?: Record<string, string> | undefined }): Promise<Interview> {
  return post<Interview>("/api/interviews", withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export type Visit = FormOf<Schemas["RecordVisit"], { visited_on: string; place: string; form: string; signature: string }>;

export function recordVisit(interview_id: string, visit: Visit, act: { key: string; reasons?: Record<string, string> | undefined }): Promise<Interview> {
  return post<Interview>(`/api/interviews/${interview_id}/visit`, withoutBlanks({ ...visit, reasons: act.reasons }), { key: act.key });
}

export type NewDiagnosis = FormOf<Schemas["SignDiagnosis"], {
  person_id: string;
  interview_id: string;
  signed_on: string;
  worker_id: string;
  problems: string[];
  needs: string[];
  resources: string;
  barriers: string;
  conclusions: string;
}>;

export function signDiagnosis(values: NewDiagnosis, act: { key: string; reasons?: Record<string, string> | undefined }): Promise<Diagnosis> {
  return post<Diagnosis>("/api/diagnoses", withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export type NewAction = FormOf<Schemas["PlannedAction"], { side: string; description: string; due_on: string; measure: string }>;

export type NewContract = FormOf<Schemas["ConcludeContract"], {
  person_id: string;
  diagnosis_id: string;
  variant: string;
  worker_id: string;
  drafted_on: string;
  concluded_on: string;
  from_on: string;
  to_on: string;
  causes: string;
  resources: string;
  limits: string;
  earlier_activation: string;
  goals: { description: string }[];
  actions: NewAction[];
}>;

export function concludeContract(values: NewContract, act: { key: string; reasons: Record<string, string> | undefined }): Promise<Contract> {
  const { goals, actions, ...rest } = values;
  const body = {
    ...withoutBlanks(rest),
    goals: goals.map((goal) => goal.description.trim()).filter((goal) => goal !== ""),
    actions: actions.filter((action) => action.description.trim() !== "" || action.due_on !== "").map((action) => withoutBlanks(action)),
    ...(act.reasons ? { reasons: act.reasons } : {}),
  };
  return post<Contract>("/api/contracts", body, { key: act.key });
}

export function useContract(contract_id: string) {
  return useQuery({
    queryKey: ["contracts", contract_id],
    queryFn: ({ signal }) => get<Contract>(`/api/contracts/${contract_id}`, {}, signal),
  });
}

export function fetchContracts(after: string | undefined, signal: AbortSignal): Promise<List<ContractRow>> {
  return get<List<ContractRow>>("/api/contracts", { after, limit: 50 }, signal);
}

export function markActionDone(contract_id: string, action_id: string, done_on: string, key: string): Promise<Contract> {
  return post<Contract>(`/api/contracts/${contract_id}/actions/${action_id}/done`, withoutBlanks({ done_on }), { key });
}

export type EndedContract = FormOf<Schemas["EndContract"], { ended_on: string; result: string; justification: string }>;

export function endContract(contract_id: string, values: EndedContract, act: { key: string; reasons: Record<string, string> | undefined }): Promise<Contract> {
  return post<Contract>(`/api/contracts/${contract_id}/termination`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

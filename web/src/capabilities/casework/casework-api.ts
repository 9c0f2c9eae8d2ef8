import { useQuery } from "@tanstack/react-query";

import { get, type List, post, withoutBlanks } from "@/platform/api";
import { may } from "@/platform/session";

export type Interview = {
  interview_id: string;
  number: string;
  person_id: string;
  basis?: string;
  learned_on: string;
  due_on: string | null;
  visited_on: string | null;
  is_urgent?: boolean;
  worker_id?: string;
  worker_name?: string | null;
};

export type Diagnosis = {
  diagnosis_id: string;
  person_id: string;
  interview_id?: string | null;
  signed_on: string;
  worker_id?: string;
  worker_name?: string | null;
  problems?: string[];
  needs?: string[];
};

export type Action = { action_id: string; side: "person" | "centre" | "other"; description: string; due_on: string; measure?: string | null; done_on?: string | null };

export type ContractState = "upcoming" | "active" | "lapsed" | "ended";

export type ContractRow = {
  contract_id: string;
  number: string;
  variant: "a" | "b";
  concluded_on: string;
  from_on: string;
  to_on: string;
  state: ContractState;
  person_id: string;
  last_name: string;
  first_name: string;
  worker_name: string;
  ended_on?: string | null;
  result?: string | null;
};

export type Contract = Omit<ContractRow, "last_name" | "first_name"> & {
  version: number;
  justification?: string | null;
  diagnosis_id?: string | null;
  worker_id?: string;
  drafted_on?: string | null;
  causes?: string | null;
  resources?: string | null;
  limits?: string | null;
  earlier_activation?: string | null;
  goals: string[];
  actions: Action[];
};

export type Casework = { interviews: Interview[]; diagnoses: Diagnosis[]; contracts: Contract[] };

export const interview_bases = ["request", "ex_officio", "other_centre"] as const;
export const visit_forms = ["paper", "ministry_system"] as const;
export const problems = ["poverty", "orphanhood", "homelessness", "unemployment", "disability", "illness", "domestic_violence", "human_trafficking", "maternity", "helplessness", "integration", "release_from_prison", "addiction", "crisis", "disaster"] as const;
export const needs = ["work", "housing", "health", "care", "children", "debt", "safety", "skills"] as const;
export const contract_results = ["fulfilled", "partly", "by_agreement", "expired", "not_kept"] as const;
export const sides = ["person", "centre", "other"] as const;

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

export type NewInterview = { person_id: string; basis: string; learned_on: string; is_urgent: boolean; worker_id: string };

export function orderInterview(values: NewInterview, act: { key: string; reasons?: Record<string, string> | undefined }): Promise<Interview> {
  return post<Interview>("/api/interviews", withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export type Visit = { visited_on: string; place: string; form: string; signature: string };

export function recordVisit(interview_id: string, visit: Visit, act: { key: string; reasons?: Record<string, string> | undefined }): Promise<Interview> {
  return post<Interview>(`/api/interviews/${interview_id}/visit`, withoutBlanks({ ...visit, reasons: act.reasons }), { key: act.key });
}

export type NewDiagnosis = {
  person_id: string;
  interview_id: string;
  signed_on: string;
  worker_id: string;
  problems: string[];
  needs: string[];
  resources: string;
  barriers: string;
  conclusions: string;
};

export function signDiagnosis(values: NewDiagnosis, act: { key: string; reasons?: Record<string, string> | undefined }): Promise<Diagnosis> {
  return post<Diagnosis>("/api/diagnoses", withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export type NewAction = { side: string; description: string; due_on: string; measure: string };

export type NewContract = {
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
};

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

export type EndedContract = { ended_on: string; result: string; justification: string };

export function endContract(contract_id: string, values: EndedContract, act: { key: string; reasons: Record<string, string> | undefined }): Promise<Contract> {
  return post<Contract>(`/api/contracts/${contract_id}/termination`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

import { useQuery } from "@tanstack/react-query";

import { get, getAll, post, put, withoutBlanks } from "@/platform/api";
import { may } from "@/platform/session";

export type ProjectRow = { project_id: string; name: string; from_on: string; to_on: string; planned: number; enrolled: number; selected: number };

export type Partner = { name: string; role: "lead" | "partner"; does: string };

export type PlannedVersion = { version: number; participants: number; valid_from: string; decision_on: string; decision_reference: string; reason: string };

export type Project = {
  project_id: string;
  name: string;
  number?: string | null;
  rule_set: string;
  from_on: string;
  to_on: string;
  aim: string;
  partners: Partner[];
  planned_versions: PlannedVersion[];
  counts: { applications: number; selected: number; enrolled: number; contracts: number };
  budget_id?: string | null;
};

export type FormalCriterion = { criterion_id: string; statement: string; evidence: string; checks: "none" | "working_age"; youngest_age?: number | null; oldest_age?: number | null };
export type ScoredCriterion = { criterion_id: string; statement: string; evidence: string; most_points: number };

export type RegulationsRecord = {
  adopted_on: string;
  opens_on: string;
  closes_on: string;
  minimum_points: number;
  reserve_places: number;
  formal_criteria: FormalCriterion[];
  scored_criteria: ScoredCriterion[];
};

export type ApplicationState = "received" | "assessed" | "rejected" | "basic" | "reserve" | "not_selected" | "enrolled" | "resigned";

export type ApplicationRow = {
  application_id: string;
  number: string;
  person_id: string;
  last_name: string;
  first_name: string;
  received_on: string;
  state: ApplicationState;
  formal_ok?: boolean | null;
  points?: number | null;
  list_position?: number | null;
};

export type AnsweredFormal = { criterion_id: string; statement: string; evidence: string; is_computed: boolean; is_met?: boolean | null; note?: string | null };
export type AnsweredScored = { criterion_id: string; statement: string; evidence: string; most_points: number; points?: number | null; note?: string | null };

export type Application = ApplicationRow & {
  project_id: string;
  channel: string;
  interview_id?: string | null;
  assessed_on?: string | null;
  formal: AnsweredFormal[];
  scored: AnsweredScored[];
  resigned_on?: string | null;
  resignation_note?: string | null;
  participation_id?: string | null;
};

export type Place = { application_id: string; number: string; list: "basic" | "reserve" | "not_selected" | "rejected"; position: number; points: number; why: string };

export type Selection = { selection_id: string; version: number; drawn_on: string; basic_places: number; reserve_places: number; minimum_points: number; checksum: string; is_intact: boolean; places: Place[] };

export type Participant = {
  participation_id: string;
  person_id: string;
  last_name: string;
  first_name: string;
  enrolled_on: string;
  contract_id?: string | null;
  contract_number?: string | null;
  started_on?: string | null;
  consultations: number;
};

export const rule_sets = ["POKL_0713", "EFS_1420", "EFSPLUS_2127", "local"] as const;
export const partner_roles = ["lead", "partner"] as const;
export const channels = ["in_person", "post", "electronic", "social_worker"] as const;
export const lists = ["basic", "reserve", "not_selected", "rejected"] as const;

export function project_key(project_id: string) {
  return ["projects", project_id] as const;
}

export function useProjects() {
  return useQuery({ queryKey: ["projects", "list"], queryFn: ({ signal }) => getAll<ProjectRow>("/api/projects", {}, signal), enabled: may("programmes.read") });
}

export function useProject(project_id: string) {
  return useQuery({ queryKey: project_key(project_id), queryFn: ({ signal }) => get<Project>(`/api/projects/${project_id}`, {}, signal), enabled: project_id !== "" });
}

export type NewProject = {
  name: string;
  number: string;
  rule_set: string;
  from_on: string;
  to_on: string;
  aim: string;
  partners: { name: string; role: string; does: string }[];
  planned: NewPlanned;
};

export type NewPlanned = { participants: number | null; decision_on: string; decision_reference: string; reason: string };

type Act = { key: string; reasons?: Record<string, string> | undefined };

export function foundProject(values: NewProject, act: Act): Promise<Project> {
  const { partners, planned, ...rest } = values;
  const named = partners.filter((partner) => partner.name.trim() !== "").map((partner) => withoutBlanks(partner));
  return post<Project>("/api/projects", { ...withoutBlanks({ ...rest, reasons: act.reasons }), partners: named, planned: withoutBlanks(planned) }, { key: act.key });
}

export function raisePlannedParticipants(project_id: string, values: NewPlanned, act: Act): Promise<unknown> {
  return post(`/api/projects/${project_id}/planned-participants`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function useRegulations(project_id: string) {
  return useQuery({
    queryKey: [...project_key(project_id), "regulations"],
    queryFn: ({ signal }) => get<RegulationsRecord>(`/api/projects/${project_id}/regulations`, {}, signal),
    retry: false,
  });
}

export type NewRegulations = {
  adopted_on: string;
  opens_on: string;
  closes_on: string;
  minimum_points: number | null;
  reserve_places: number | null;
  formal_criteria: { statement: string; evidence: string; checks: string; youngest_age: number | null; oldest_age: number | null }[];
  scored_criteria: { statement: string; evidence: string; most_points: number | null }[];
};

export function adoptRegulations(project_id: string, values: NewRegulations, act: Act): Promise<unknown> {
  const { formal_criteria, scored_criteria, ...rest } = values;
  return put(
    `/api/projects/${project_id}/regulations`,
    {
      ...withoutBlanks({ ...rest, reasons: act.reasons }),
      formal_criteria: formal_criteria.filter((one) => one.statement.trim() !== "").map((one) => withoutBlanks(one)),
      scored_criteria: scored_criteria.filter((one) => one.statement.trim() !== "").map((one) => withoutBlanks(one)),
    },
    { key: act.key },
  );
}

export function useApplications(project_id: string) {
  return useQuery({
    queryKey: [...project_key(project_id), "applications"],
    queryFn: ({ signal }) => getAll<ApplicationRow>(`/api/projects/${project_id}/applications`, {}, signal),
  });
}

export function useApplication(application_id: string) {
  return useQuery({ queryKey: ["applications", application_id], queryFn: ({ signal }) => get<Application>(`/api/applications/${application_id}`, {}, signal) });
}

export type NewApplication = { project_id: string; person_id: string; received_on: string; channel: string; interview_id: string };

export function receiveApplication({ project_id, ...values }: NewApplication, act: Act): Promise<Application> {
  return post<Application>(`/api/projects/${project_id}/applications`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export type Assessment = {
  assessed_on: string;
  formal: { criterion_id: string; is_met: string; note: string }[];
  points: { criterion_id: string; points: number | null; note: string }[];
};

export function assessApplication(application_id: string, values: Assessment, act: Act): Promise<unknown> {
  return put(
    `/api/applications/${application_id}/assessment`,
    {
      ...withoutBlanks({ assessed_on: values.assessed_on, reasons: act.reasons }),
      formal: values.formal.map(({ is_met, ...one }) => withoutBlanks({ ...one, is_met: is_met === "" ? null : is_met === "yes" })),
      points: values.points.map((one) => withoutBlanks(one)),
    },
    { key: act.key },
  );
}

export function useSelection(project_id: string) {
  return useQuery({
    queryKey: [...project_key(project_id), "selection"],
    queryFn: ({ signal }) => get<Selection>(`/api/projects/${project_id}/selection`, {}, signal),
    retry: false,
  });
}

export function drawSelection(project_id: string, values: { drawn_on: string; reason: string }, act: Act): Promise<Selection> {
  return post<Selection>(`/api/projects/${project_id}/selections`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function useParticipants(project_id: string) {
  return useQuery({
    queryKey: [...project_key(project_id), "participants"],
    queryFn: ({ signal }) => getAll<Participant>(`/api/projects/${project_id}/participants`, {}, signal),
    enabled: project_id !== "",
  });
}

export function enrolParticipant(project_id: string, values: { application_id: string; enrolled_on: string; contract_id: string }, act: Act): Promise<Participant> {
  return post<Participant>(`/api/projects/${project_id}/participants`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function recordResignation(application_id: string, values: { resigned_on: string; note: string }, act: Act): Promise<Application> {
  return post<Application>(`/api/applications/${application_id}/resignation`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function linkContract(participation_id: string, contract_id: string): Promise<unknown> {
  return put(`/api/participants/${participation_id}/contract`, withoutBlanks({ contract_id }));
}

import { useQuery } from "@tanstack/react-query";

import { get, type List, post, withoutBlanks } from "@/platform/api";
import type { FormOf, Schemas } from "@/platform/schemas";
import { may } from "@/platform/session";

export type Job = Schemas["Job"];

export type JobRow = Schemas["JobRow"];

export type OutcomeRow = Schemas["OutcomeRow"];

export type PersonJobs = Schemas["PersonJobs"];

export type Situation = Schemas["Situation"];

export const work_kinds: readonly Schemas["WorkKind"][] = ["employment_contract", "civil_law_contract", "own_business", "subsidised_job", "internship"];
/** Papers by what they prove; an internship has its own. */
export const proof_kinds: readonly Schemas["ProofKind"][] = ["contract", "employer_certificate", "business_entry", "statement"];
export const internship_proofs: readonly Schemas["ProofKind"][] = ["internship_agreement", "internship_certificate"];
export const senders: readonly Schemas["SentBy"][] = ["labour_office", "project", "other"];

export function proofsOf(kind: string): readonly Schemas["ProofKind"][] {
  return kind === "internship" ? internship_proofs : proof_kinds;
}
export const end_reasons: readonly Schemas["EndReason"][] = ["term", "dismissed", "resigned", "agreement", "business_closed", "other"];
export const left_with: readonly Schemas["LeftWith"][] = ["qualification", "course_certificate", "job_documents", "job_search_skills", "action_plan", "labour_office_registration", "further_education"];

/** Work on a post has a share of it; other work has none. */
export function hasPost(kind: string): boolean {
  return kind === "employment_contract" || kind === "subsidised_job";
}

export function usePersonJobs(person_id: string) {
  return useQuery({
    queryKey: ["people", person_id, "jobs"],
    queryFn: ({ signal }) => get<PersonJobs>(`/api/people/${person_id}/jobs`, {}, signal),
    enabled: person_id !== "" && may("placements.read"),
  });
}

export function useJob(job_id: string) {
  return useQuery({ queryKey: ["jobs", job_id], queryFn: ({ signal }) => get<Job>(`/api/jobs/${job_id}`, {}, signal) });
}

export function fetchJobs(filter: { proof: string }, after: string | undefined, signal: AbortSignal) {
  return get<List<JobRow>>("/api/jobs", { ...filter, after }, signal);
}

export function useOutcomes(project_id: string) {
  return useQuery({
    queryKey: ["projects", project_id, "outcomes"],
    queryFn: async ({ signal }) => (await get<List<OutcomeRow>>(`/api/projects/${project_id}/outcomes`, {}, signal)).items,
  });
}

type Act = { key: string; reasons: Record<string, string> | undefined };

export type NewProof = FormOf<Schemas["NewProof"], { kind: string; dated_on: string }>;

export type Terms = {
  project_id: string;
  kind: string;
  employer: string;
  nip: string;
  position: string;
  share: string;
  internship: Internship;
  taken_up_on: string;
  ended_on: string;
  end_reason: string;
  proofs: NewProof[];
};

export type Internship = FormOf<Schemas["InternshipTerms"], { until_on: string; sent_by: string; has_stipend: boolean }>;

export const blank_internship: Internship = { until_on: "", sent_by: "labour_office", has_stipend: false };

export type NewJob = FormOf<Schemas["RecordJob"], Terms & { person_id: string }>;

export type Correction = FormOf<Schemas["CorrectJob"], Terms & { why: string }>;

/** A number is typed with dashes; a row of papers that says nothing is no paper. */
function termsOf<Values extends Terms>(values: Values) {
  const { proofs, nip, share, internship, ...rest } = values;
  return {
    ...(values.kind === "internship" ? { internship: withoutBlanks(internship) } : {}),
    ...withoutBlanks({ ...rest, nip: nip.replace(/[\s-]/g, ""), share: hasPost(values.kind) ? share : "" }),
    proofs: proofs.filter((proof) => proof.kind !== "" || proof.dated_on !== "").map((proof) => withoutBlanks(proof)),
  };
}

export function recordJob(values: NewJob, act: Act): Promise<Job> {
  return post<Job>("/api/jobs", { ...termsOf(values), reasons: act.reasons }, { key: act.key });
}

export function correctJob(job_id: string, values: Correction, act: Act): Promise<Job> {
  return post<Job>(`/api/jobs/${job_id}/correction`, { ...termsOf(values), reasons: act.reasons }, { key: act.key });
}

export function withdrawJob(job_id: string, values: { why: string }, act: Act): Promise<Job> {
  return post<Job>(`/api/jobs/${job_id}/withdrawal`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function proveJob(job_id: string, values: NewProof, act: Act): Promise<Job> {
  return post<Job>(`/api/jobs/${job_id}/proofs`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export type End = FormOf<Schemas["EndJob"], { ended_on: string; end_reason: string }>;

export function endJob(job_id: string, values: End, act: Act): Promise<Job> {
  return post<Job>(`/api/jobs/${job_id}/end`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export type NewSituation = FormOf<Schemas["NoteSituation"], { person_id: string; project_id: string; noted_on: string; left_with: string[]; note: string }>;

export function noteSituation(values: NewSituation, act: Act): Promise<Situation> {
  return post<Situation>("/api/situations", withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

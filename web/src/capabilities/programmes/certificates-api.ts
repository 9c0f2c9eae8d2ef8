import { useQuery } from "@tanstack/react-query";

import { get, getAll, type List, post, put, withoutBlanks } from "@/platform/api";
import type { FormOf, Schemas } from "@/platform/schemas";
import { may } from "@/platform/session";

export type CertificateRow = Schemas["CertificateRow"];

export type Certificate = Schemas["QualifyingCertificate"];

export type CertificateTerms = Schemas["CertificateTerms"];

export type SigningAuthorisation = Schemas["SigningAuthorisation"];

export type CertificateList = Schemas["CertificateList"];

export const certificate_states: readonly Schemas["CertificateState"][] = ["asked", "checking", "issued", "collected", "used", "expired", "annulled", "refused", "closed"];
export const certificate_contents: readonly Schemas["CertificateContent"][] = ["uses_help", "qualifies", "at_risk"];
export const ues_letters: readonly Schemas["UesLetter"][] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];
export const asking_ways: readonly Schemas["AskingWay"][] = ["in_writing", "electronic", "orally"];
export const askers: readonly Schemas["AskedBy"][] = ["person", "representative"];
export const collectors: readonly Schemas["CollectedBy"][] = ["person", "representative", "post", "electronic"];
export const closing_reasons: readonly Schemas["ClosingReason"][] = ["withdrawn", "died"];
export const hand_over_ways: readonly Schemas["HandOverWay"][] = ["in_person", "post", "e_delivery", "encrypted", "email"];

export type CertificateFilter = { project_id: string; state: string; from_on: string; to_on: string };

export function fetchCertificates(filter: CertificateFilter, after: string | undefined, signal: AbortSignal) {
  return get<List<CertificateRow>>("/api/qualifying-certificates", { ...filter, after }, signal);
}

export function certificate_key(qualifying_id: string) {
  return ["certificates", qualifying_id] as const;
}

export function useCertificate(qualifying_id: string) {
  return useQuery({ queryKey: certificate_key(qualifying_id), queryFn: ({ signal }) => get<Certificate>(`/api/qualifying-certificates/${qualifying_id}`, {}, signal) });
}

export function usePersonCertificates(person_id: string) {
  return useQuery({
    queryKey: ["people", person_id, "certificates"],
    queryFn: ({ signal }) => get<Schemas["PersonCertificates"]>(`/api/people/${person_id}/qualifying-certificates`, {}, signal),
    enabled: person_id !== "" && may("programmes.read_certificates"),
  });
}

type Act = { key: string; reasons?: Record<string, string> | undefined };

export type NewRequest = FormOf<Schemas["AskCertificate"], {
  project_id: string;
  person_id: string;
  asked_on: string;
  way: string;
  is_signed: boolean;
  asked_by: string;
  representative: string;
  interview_id: string;
}>;

export function askCertificate({ project_id, ...values }: NewRequest, act: Act): Promise<Certificate> {
  return post<Certificate>(`/api/projects/${project_id}/qualifying-certificates`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function nameInterview(qualifying_id: string, values: { interview_id: string }, act: Act): Promise<Certificate> {
  return put<Certificate>(`/api/qualifying-certificates/${qualifying_id}/interview`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export type NewIssuance = FormOf<Schemas["IssueQualifyingCertificate"], {
  issued_on: string;
  content: string;
  ues_letter: string;
  state_on: string;
  told_reason: string;
  is_reason_necessary: boolean;
  dpo_opinion: string;
}>;

/** What happens to a request or a certificate: each step has an address of its own below it. */
export function takeStep<Values extends object>(qualifying_id: string, step: string, values: Values, act: Act): Promise<Certificate> {
  return post<Certificate>(`/api/qualifying-certificates/${qualifying_id}/${step}`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function checkNumber(number: string): Promise<Schemas["CertificateValidity"]> {
  return get<Schemas["CertificateValidity"]>("/api/certificate-check", { number });
}

export function useCertificateTerms(project_id: string) {
  return useQuery({
    queryKey: ["projects", project_id, "certificate-terms"],
    queryFn: ({ signal }) => get<CertificateTerms>(`/api/projects/${project_id}/certificate-terms`, {}, signal),
  });
}

export type NewTerms = FormOf<Schemas["SetCertificateTerms"], { interview_months: number | null; valid_days: number | null }>;

export function setCertificateTerms(project_id: string, values: NewTerms, act: Act): Promise<CertificateTerms> {
  return put<CertificateTerms>(`/api/projects/${project_id}/certificate-terms`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function useSigningAuthorisations() {
  return useQuery({ queryKey: ["signing-authorisations"], queryFn: ({ signal }) => getAll<SigningAuthorisation>("/api/signing-authorisations", {}, signal) });
}

export type NewAuthorisation = FormOf<Schemas["AuthoriseSigning"], { member_id: string; number: string; from_on: string; to_on: string }>;

export function authoriseSigning(values: NewAuthorisation, act: Act): Promise<SigningAuthorisation> {
  return post<SigningAuthorisation>("/api/signing-authorisations", withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function endSigning(authorisation_id: string, values: { to_on: string }, act: Act): Promise<SigningAuthorisation> {
  return post<SigningAuthorisation>(`/api/signing-authorisations/${authorisation_id}/end`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function useCertificateLists(project_id: string) {
  return useQuery({
    queryKey: ["projects", project_id, "certificate-lists"],
    queryFn: ({ signal }) => getAll<CertificateList>(`/api/projects/${project_id}/certificate-lists`, {}, signal),
    enabled: may("programmes.hand_over_certificates"),
  });
}

export type NewList = FormOf<Schemas["HandOverCertificates"], { handed_on: string; way: string; names_basis: string }>;

export function handOverCertificates(project_id: string, values: NewList, act: Act): Promise<CertificateList> {
  return post<CertificateList>(`/api/projects/${project_id}/certificate-lists`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

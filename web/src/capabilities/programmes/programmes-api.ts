import { useQuery } from "@tanstack/react-query";

import { get, getAll, type List, post, put, remove, withoutBlanks } from "@/platform/api";
import { may } from "@/platform/session";
import type { FormOf, Schemas } from "@/platform/schemas";

export type ProjectRow = Schemas["ProjectRow"];

export type PlannedVersion = Schemas["PlannedVersion"];

export type Project = Schemas["Project"];

export type RegulationsRecord = Schemas["Regulations"];

export type ApplicationState = Schemas["ApplicationState"];

export type ApplicationRow = Schemas["ApplicationRow"];

export type Application = Schemas["Application"];

export type Selection = Schemas["Selection"];

export type SelectionVersion = Schemas["SelectionVersion"];

export type Participant = Schemas["ParticipantRow"];

export const rule_sets: readonly Schemas["RuleSet"][] = ["POKL_0713", "EFS_1420", "EFSPLUS_2127", "local"];
export const partner_roles: readonly Schemas["PartnerRole"][] = ["lead", "partner"];
export const channels: readonly Schemas["ApplicationChannel"][] = ["in_person", "post", "electronic", "social_worker"];
export const lists: readonly Schemas["SelectionList"][] = ["basic", "reserve", "not_selected", "rejected"];

export function project_key(project_id: string) {
  return ["projects", project_id] as const;
}

export function useProjects() {
  return useQuery({ queryKey: ["projects", "list"], queryFn: ({ signal }) => getAll<ProjectRow>("/api/projects", {}, signal), enabled: may("programmes.read") });
}

export function useProject(project_id: string) {
  return useQuery({ queryKey: project_key(project_id), queryFn: ({ signal }) => get<Project>(`/api/projects/${project_id}`, {}, signal), enabled: project_id !== "" });
}

export type NewProject = FormOf<Schemas["FoundProject"], {
  name: string;
  number: string;
  rule_set: string;
  from_on: string;
  to_on: string;
  aim: string;
  partners: { name: string; role: string; does: string }[];
  planned: NewPlanned;
  programme_id: string;
  edition: string;
}>;

export type NewPlanned = FormOf<Schemas["PlannedParticipants"], { participants: number | null; decision_on: string; decision_reference: string; reason: string }>;

type Act = { key: string; reasons?: Record<string, string> | undefined };

export function foundProject(values: NewProject, act: Act): Promise<Project> {
  const { partners, planned, ...rest } = values;
  const named = partners.filter((partner) => partner.name.trim() !== "").map((partner) => withoutBlanks(partner));
  return post<Project>("/api/projects", { ...withoutBlanks({ ...rest, reasons: act.reasons }), partners: named, planned: withoutBlanks(planned) }, { key: act.key });
}

export function raisePlannedParticipants(project_id: string, values: NewPlanned, act: Act): Promise<unknown> {
  return post(`/api/projects/${project_id}/planned-participants`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export type NewProjectBudget = FormOf<Schemas["AdoptProjectBudget"], {
  name: string;
  reason: string;
  adopted_on: string;
  total: string;
  lines: { task_number: number | null; task: string; source: string; amount: string }[];
}>;

export function adoptProjectBudget(project_id: string, values: NewProjectBudget, act: Act): Promise<Schemas["Budget"]> {
  const { lines, ...rest } = values;
  const kept = lines.filter((line) => line.task.trim() !== "" || line.amount !== "").map((line) => withoutBlanks(line));
  return post<Schemas["Budget"]>(`/api/projects/${project_id}/budget`, { ...withoutBlanks({ ...rest, reasons: act.reasons }), lines: kept }, { key: act.key });
}

export function useRegulations(project_id: string) {
  return useQuery({
    queryKey: [...project_key(project_id), "regulations"],
    queryFn: ({ signal }) => get<RegulationsRecord>(`/api/projects/${project_id}/regulations`, {}, signal),
    retry: false,
  });
}

export type NewRegulations = FormOf<Schemas["AdoptRegulations"], {
  adopted_on: string;
  opens_on: string;
  closes_on: string;
  minimum_points: number | null;
  reserve_places: number | null;
  scorers: string;
  score_rule: string;
  most_difference: number | null;
  completion_days: number | null;
  appeal_days: number | null;
  invitation_days: number | null;
  sex_rule: string;
  women_target: number | null;
  men_target: number | null;
  sex_reason: string;
  formal_criteria: { statement: string; evidence: string; checks: string; youngest_age: number | null; oldest_age: number | null }[];
  scored_criteria: { statement: string; evidence: string; most_points: number | null; exclusive_group: string }[];
  ties: { key: string; criterion: string }[];
  required_papers: { kind: string; name: string }[];
}>;

export const tie_keys: readonly Schemas["TieKey"][] = ["criterion", "received", "number"];
export const score_rules: readonly Schemas["ScoreRule"][] = ["sum", "mean"];
export const sex_rules: readonly Schemas["SexRule"][] = ["monitor", "split"];
export const requirement_kinds: readonly Schemas["RequirementKind"][] = ["statement", "attachment"];

export function adoptRegulations(project_id: string, values: NewRegulations, act: Act): Promise<unknown> {
  const { formal_criteria, scored_criteria, ties, required_papers, scorers, ...rest } = values;
  return put(
    `/api/projects/${project_id}/regulations`,
    {
      ...withoutBlanks({ ...rest, scorers: Number(scorers), reasons: act.reasons }),
      ties: ties.filter((one) => one.key !== "").map((one) => withoutBlanks({ key: one.key, criterion: one.criterion === "" ? null : Number(one.criterion) })),
      required_papers: required_papers.filter((one) => one.name.trim() !== "").map((one) => withoutBlanks(one)),
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

export type NewApplication = FormOf<Schemas["ReceiveApplication"], { project_id: string; person_id: string; received_on: string; channel: string; interview_id: string }>;

export function receiveApplication({ project_id, ...values }: NewApplication, act: Act): Promise<Application> {
  return post<Application>(`/api/projects/${project_id}/applications`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export type Assessment = FormOf<Schemas["AssessApplication"], {
  assessed_on: string;
  formal: { criterion_id: string; is_met: string; note: string }[];
  points: { criterion_id: string; points: number | null; note: string }[];
}>;

export function assessApplication(application_id: string, values: Assessment, act: Act): Promise<unknown> {
  return put(`/api/applications/${application_id}/assessment`, answersOf(values, act), { key: act.key });
}

export type CommitteeRecord = Schemas["Committee"];

export function useCommittee(project_id: string) {
  return useQuery({
    queryKey: [...project_key(project_id), "committee"],
    queryFn: ({ signal }) => get<CommitteeRecord>(`/api/projects/${project_id}/committee`, {}, signal),
    retry: false,
  });
}

/** The chair is one of the members. */
export type NewCommittee = { appointed_on: string; members: string[]; chair: string };

export function appointCommittee(project_id: string, { appointed_on, members, chair }: NewCommittee, act: Act): Promise<CommitteeRecord> {
  return put<CommitteeRecord>(
    `/api/projects/${project_id}/committee`,
    { ...withoutBlanks({ appointed_on, reasons: act.reasons }), members: members.map((member_id) => ({ member_id, is_chair: member_id === chair })) },
    { key: act.key },
  );
}

export function signImpartiality(project_id: string, values: { signed_on: string }, act: Act): Promise<CommitteeRecord> {
  return post<CommitteeRecord>(`/api/projects/${project_id}/committee/statement`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function excludeOneself(application_id: string, values: { declared_on: string }, act: Act): Promise<Application> {
  return post<Application>(`/api/applications/${application_id}/exclusion`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function recordPapers(application_id: string, values: { handed_on: string; requirement_ids: string[] }, act: Act): Promise<Application> {
  return put<Application>(`/api/applications/${application_id}/papers`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function askCompletion(application_id: string, values: { asked_on: string }, act: Act): Promise<Application> {
  return post<Application>(`/api/applications/${application_id}/completion`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export const appeal_decisions: readonly Schemas["AppealDecision"][] = ["list_stands", "scored_anew"];

export function submitAppeal(application_id: string, values: { submitted_on: string; grounds: string }, act: Act): Promise<Application> {
  return post<Application>(`/api/applications/${application_id}/appeals`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function decideAppeal(appeal_id: string, values: { decided_on: string; decision: string; justification: string }, act: Act): Promise<Application> {
  return post<Application>(`/api/appeals/${appeal_id}/decision`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export type Invitation = Schemas["Invitation"];

export const invitation_answers: readonly Schemas["InvitationAnswer"][] = ["accepted", "refused"];

export function useInvitations(project_id: string) {
  return useQuery({
    queryKey: [...project_key(project_id), "invitations"],
    queryFn: async ({ signal }) => (await get<List<Invitation>>(`/api/projects/${project_id}/invitations`, {}, signal)).items,
  });
}

export function inviteApplicant(project_id: string, values: { application_id: string; invited_on: string }, act: Act): Promise<Invitation> {
  return post<Invitation>(`/api/projects/${project_id}/invitations`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function answerInvitation(invitation_id: string, values: { answer: string; answered_on: string; note: string }, act: Act): Promise<Invitation> {
  return post<Invitation>(`/api/invitations/${invitation_id}/answer`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export type Explanation = Schemas["Explanation"];

export function useExplanation(application_id: string) {
  return useQuery({
    queryKey: ["applications", application_id, "explanation"],
    queryFn: ({ signal }) => get<Explanation>(`/api/applications/${application_id}/explanation`, {}, signal),
  });
}

export function recordDissent(project_id: string, values: { dissented_on: string; dissent: string }, act: Act): Promise<unknown> {
  return post(`/api/projects/${project_id}/dissents`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

/** Points of one worker alone, or the card of a member of the committee. */
function answersOf(values: Assessment, act: Act) {
  return {
    ...withoutBlanks({ assessed_on: values.assessed_on, reasons: act.reasons }),
    formal: values.formal.map(({ is_met, ...one }) => withoutBlanks({ ...one, is_met: is_met === "" ? null : is_met === "yes" })),
    points: values.points.map((one) => withoutBlanks(one)),
  };
}

export function handInCard(application_id: string, values: Assessment, act: Act): Promise<unknown> {
  return post(`/api/applications/${application_id}/cards`, answersOf(values, act), { key: act.key });
}

/** The list in force, or the earlier one of a version. */
export function useSelection(project_id: string, version: string) {
  return useQuery({
    queryKey: [...project_key(project_id), "selection", version],
    queryFn: ({ signal }) => get<Selection>(`/api/projects/${project_id}/selection`, { version }, signal),
    retry: false,
  });
}

export function useSelections(project_id: string) {
  return useQuery({
    queryKey: [...project_key(project_id), "selections"],
    queryFn: async ({ signal }) => (await get<List<SelectionVersion>>(`/api/projects/${project_id}/selections`, {}, signal)).items,
  });
}

export type NewSelection = FormOf<Schemas["DrawSelection"], { drawn_on: string; reason: string; women_places: number | null; men_places: number | null }>;

export function drawSelection(project_id: string, values: NewSelection, act: Act): Promise<Selection> {
  return post<Selection>(`/api/projects/${project_id}/selections`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function useParticipants(project_id: string) {
  return useQuery({
    queryKey: [...project_key(project_id), "participants"],
    queryFn: ({ signal }) => getAll<Participant>(`/api/projects/${project_id}/participants`, {}, signal),
    enabled: project_id !== "",
  });
}

export function enrolParticipant(project_id: string, values: { application_id: string; enrolled_on: string; contract_id: string }, act: Act): Promise<Schemas["Participation"]> {
  return post<Schemas["Participation"]>(`/api/projects/${project_id}/participants`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function recordResignation(application_id: string, values: { resigned_on: string; note: string }, act: Act): Promise<Application> {
  return post<Application>(`/api/applications/${application_id}/resignation`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export type Participation = Schemas["Participation"];

export const leaving_reasons: readonly Schemas["LeavingReason"][] = ["path_completed", "took_up_work", "resigned", "removed", "moved_away", "other"];

export function useParticipation(participation_id: string) {
  return useQuery({ queryKey: ["participants", participation_id], queryFn: ({ signal }) => get<Participation>(`/api/participants/${participation_id}`, {}, signal) });
}

export type NewLeaving = FormOf<Schemas["RecordLeaving"], { left_on: string; reason: string; note: string }>;

export function recordLeaving(participation_id: string, values: NewLeaving, act: Act): Promise<Participation> {
  return post<Participation>(`/api/participants/${participation_id}/leaving`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function withdrawLeaving(participation_id: string): Promise<Participation> {
  return remove<Participation>(`/api/participants/${participation_id}/leaving`);
}

export function numberProject(project_id: string, values: { number: string }, act: Act): Promise<unknown> {
  return put(`/api/projects/${project_id}/number`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export type NewAgreement = { number: string; concluded_on: string; scope: string };

export function recordAgreement(project_id: string, values: NewAgreement, act: Act): Promise<unknown> {
  return post(`/api/projects/${project_id}/agreements`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function recordReturn(participation_id: string, values: { returned_on: string }, act: Act): Promise<Participation> {
  return post<Participation>(`/api/participants/${participation_id}/return`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function withdrawReturn(participation_id: string): Promise<Participation> {
  return remove<Participation>(`/api/participants/${participation_id}/return`);
}

export function linkContract(participation_id: string, contract_id: string): Promise<unknown> {
  return put(`/api/participants/${participation_id}/contract`, withoutBlanks({ contract_id }));
}

export function useFundedProjects() {
  return useQuery({ queryKey: ["projects", "funded"], queryFn: async ({ signal }) => (await get<List<Schemas["FundedProject"]>>("/api/funded-projects", {}, signal)).items });
}

export function linkFunding(project_id: string, funding_id: string, act: Act): Promise<unknown> {
  return put(`/api/projects/${project_id}/funding`, { funding_id, reasons: act.reasons }, { key: act.key });
}

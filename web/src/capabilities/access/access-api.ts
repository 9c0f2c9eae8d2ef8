import { useQuery } from "@tanstack/react-query";

import { get, type List, post, Problem, remove, withoutBlanks } from "@/platform/api";
import { openSession, type Session } from "@/platform/session";
import type { FormOf, Schemas } from "@/platform/schemas";

export type Account = Schemas["Account"];

export type Assignment = Schemas["Assignment"];

/** Opens the session, then asks who that is. */
export async function startSession(values: { office: string; login: string; password: string; code: string }): Promise<Session> {
  await post<void>("/api/session", { ...withoutBlanks({ office: values.office, code: values.code }), login: values.login, password: values.password });
  return get<Session>("/api/session");
}

/** Covers the session on the server too: it answers nothing until the password is given again. */
export function lockSession(): Promise<void> {
  return post("/api/session/lock", {});
}

export async function unlockSession(password: string): Promise<Session> {
  await post<void>("/api/session/unlock", { password });
  return get<Session>("/api/session");
}

export function setPassword(word: string, password: string): Promise<void> {
  return post("/api/session/password", { word, password });
}

export type FirstOffice = FormOf<Schemas["FoundOffice"], { word: string; office_name: string; slug: string; first_name: string; last_name: string; login: string; password: string; authorised_from: string; oath_on: string }>;

export function isFirstRun(): Promise<{ is_needed: boolean }> {
  return get("/api/first-run");
}

export function foundOffice(office: FirstOffice): Promise<void> {
  return post("/api/first-run", withoutBlanks(office));
}

export type OpenSession = Schemas["OpenSession"];

export function useOwnSessions() {
  return useQuery({
    queryKey: ["access", "sessions"],
    queryFn: async ({ signal }) => (await get<List<OpenSession>>("/api/account/sessions", {}, signal)).items,
  });
}

export function endOwnSession(session_id: string): Promise<void> {
  return remove(`/api/account/sessions/${session_id}`);
}

export function endOtherSessions(): Promise<void> {
  return remove("/api/account/other-sessions");
}

export function changePassword(password: string, new_password: string): Promise<void> {
  return post("/api/account/password", { password, new_password });
}

export function beginFactor(password: string): Promise<Schemas["FactorSecret"]> {
  return post("/api/account/second-factor", { password });
}

export function confirmFactor(code: string): Promise<Schemas["RecoveryCodes"]> {
  return post("/api/account/second-factor/confirmation", { code });
}

export function useAccount(account_id: string) {
  return useQuery({
    queryKey: ["access", "accounts", account_id],
    queryFn: ({ signal }) => get<Account>(`/api/accounts/${account_id}`, {}, signal),
  });
}

export type PasswordLink = Schemas["PasswordLink"];

export function makePasswordLink(account_id: string): Promise<PasswordLink> {
  return post(`/api/accounts/${account_id}/password-link`, {});
}

export function disableAccount(account_id: string): Promise<void> {
  return post(`/api/accounts/${account_id}/disabling`, {});
}

export function enableAccount(account_id: string): Promise<void> {
  return post(`/api/accounts/${account_id}/enabling`, {});
}

export function endAccount(account_id: string, authorised_to: string): Promise<void> {
  return post(`/api/accounts/${account_id}/ending`, withoutBlanks({ authorised_to }));
}

export function endSessionsOf(account_id: string): Promise<void> {
  return remove(`/api/accounts/${account_id}/sessions`);
}

export function removeFactor(account_id: string, reason: string): Promise<void> {
  return post(`/api/accounts/${account_id}/second-factor/removal`, withoutBlanks({ reason }));
}

export function grantRole(account_id: string, values: { role: string; from_on: string; to_on: string }): Promise<Schemas["RoleGranted"]> {
  return post(`/api/accounts/${account_id}/roles`, withoutBlanks(values));
}

export function endRole(account_id: string, values: { role: string; from_on: string; to_on: string }): Promise<void> {
  return post(`/api/accounts/${account_id}/roles/ending`, withoutBlanks(values));
}

export type RoleRequest = Schemas["RoleRequest"];

export function useRoleRequests() {
  return useQuery({
    queryKey: ["access", "role-requests"],
    queryFn: async ({ signal }) => (await get<List<RoleRequest>>("/api/role-requests", {}, signal)).items,
  });
}

export function decideRole(request_id: string, is_approved: boolean): Promise<void> {
  return post(`/api/role-requests/${request_id}/decision`, { is_approved });
}

/** Who is signed in by the cookie, if anyone. */
export async function recallSession(): Promise<Session | null> {
  try {
    const session = await get<Session>("/api/session");
    openSession(session);
    return session;
  } catch (fault) {
    if (fault instanceof Problem && (fault.status === 401 || fault.status === 403)) return null;
    throw fault;
  }
}

export function endSession(): Promise<void> {
  return remove("/api/session");
}

export function useAccounts() {
  return useQuery({
    queryKey: ["access", "accounts"],
    queryFn: async ({ signal }) => (await get<List<Account>>("/api/accounts", {}, signal)).items,
  });
}

export type NewAccount = FormOf<Schemas["CreateAccount"], { member_id: string; login: string; authorised_from: string; oath_on: string; roles: string[] }>;

export function createAccount(account: NewAccount, key: string): Promise<Account> {
  return post<Account>("/api/accounts", withoutBlanks(account), { key });
}

export type NewAssignment = FormOf<Schemas["AssignWorker"], { person_id: string; member_id: string; role: string; from_on: string; to_on: string; basis: string }>;

export function assignWorker(assignment: NewAssignment, key: string): Promise<Assignment> {
  return post<Assignment>("/api/assignments", withoutBlanks(assignment), { key });
}

export function useAssignments(person_id: string) {
  return useQuery({
    queryKey: ["people", person_id, "assignments"],
    queryFn: async ({ signal }) => (await get<List<Assignment>>(`/api/people/${person_id}/assignments`, {}, signal)).items,
  });
}

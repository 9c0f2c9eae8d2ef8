import { useQuery } from "@tanstack/react-query";

import { get, type List, post, Problem, remove, withoutBlanks } from "@/platform/api";
import { openSession, type Session } from "@/platform/session";
import type { FormOf, Schemas } from "@/platform/schemas";

export type Account = Schemas["Account"];

export type Assignment = Schemas["Assignment"];

/** Opens the session, then asks who that is. */
export async function startSession(values: { office: string; login: string; password: string }): Promise<Session> {
  await post<void>("/api/session", { ...withoutBlanks({ office: values.office }), login: values.login, password: values.password });
  return get<Session>("/api/session");
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

export type NewAccount = FormOf<Schemas["CreateAccount"], { member_id: string; login: string; password: string; authorised_from: string; oath_on: string; roles: string[] }>;

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

import { useSyncExternalStore } from "react";

import type { Schemas } from "./schemas";

export type Session = Schemas["Session"];

export type SessionState = {
  session: Session | null;
  /** The server no longer knows us while a page is open; forms stay as they are until we sign in again. */
  is_lost: boolean;
};

let state: SessionState = { session: null, is_lost: false };
const listeners = new Set<() => void>();

function change(next: SessionState) {
  state = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentSession(): Session | null {
  return state.session;
}

export function openSession(session: Session) {
  change({ session, is_lost: false });
}

export function closeSession() {
  change({ session: null, is_lost: false });
}

export function loseSession() {
  if (state.session && !state.is_lost) change({ ...state, is_lost: true });
}

export function useSessionState(): SessionState {
  return useSyncExternalStore(subscribe, () => state);
}

/** The one who is signed in; only for pages behind sign-in. */
export function useSession(): Session {
  const { session } = useSessionState();
  if (!session) throw new Error("this page needs a session");
  return session;
}

export function may(permission: string): boolean {
  return state.session?.permissions.includes(permission) ?? false;
}

export function useMay(permission: string): boolean {
  return useSessionState().session?.permissions.includes(permission) ?? false;
}

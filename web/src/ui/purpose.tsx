import { createContext, type ReactNode, useContext } from "react";

type AskPurpose = (person_id: string, done: () => void) => ReactNode;

const Context = createContext<AskPurpose>(() => null);

/** How the application asks why somebody's file is opened, wherever the server wants to know. */
export const AskPurposeProvider = Context.Provider;

export function useAskPurpose(): AskPurpose {
  return useContext(Context);
}

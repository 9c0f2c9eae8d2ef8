import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { Failure } from "./failure";
import { Waiting } from "./page";

/** What was asked for: waiting, the failure with a way on, or the answer. */
export function Reading<T>({ query, texts, children }: { query: UseQueryResult<T>; texts?: string; children: (answer: T) => ReactNode }) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <Failure fault={query.error} retry={() => void query.refetch()} {...(texts ? { texts } : {})} />;
  return <Waiting />;
}

import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { Failure } from "./failure";
import { EmptyState, Waiting } from "./page";

/** What was asked for: waiting, the failure with a way on, or the answer. What the role may not ask is not waited for. */
export function Reading<T>({ query, texts, children }: { query: UseQueryResult<T>; texts?: string; children: (answer: T) => ReactNode }) {
  const { t } = useTranslation("ui");
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <Failure fault={query.error} retry={() => void query.refetch()} {...(texts ? { texts } : {})} />;
  if (query.fetchStatus === "idle") return <EmptyState title={t("failure.forbidden")}>{t("failure.forbidden_next")}</EmptyState>;
  return <Waiting />;
}

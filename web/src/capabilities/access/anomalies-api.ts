import { get, type List, post, withoutBlanks } from "@/platform/api";
import type { FormOf, Schemas } from "@/platform/schemas";

export type AnomalyRow = Schemas["AnomalyRow"];

export const anomaly_rules: readonly AnomalyRow["rule"][] = ["outside_caseload", "same_surname", "volume", "off_hours", "denials", "fruitless_searches", "gossip_spike", "nobody_works_with", "first_use", "during_leave"];

export const anomaly_states: readonly AnomalyRow["state"][] = ["open", "late", "justified", "explained", "incident"];

export const dispositions = ["justified", "explained", "incident"] as const;

export type AnomalyFilter = { from_on: string; to_on: string; rule: string; state: string };

export function fetchAnomalies(filter: AnomalyFilter, after: string | undefined, signal: AbortSignal) {
  return get<List<AnomalyRow>>("/api/anomalies", { ...withoutBlanks(filter), after }, signal);
}

export type NewDisposition = FormOf<Schemas["DisposeAnomaly"], { disposition: string; note: string }>;

export function disposeAnomaly(row: AnomalyRow, values: NewDisposition, key: string): Promise<void> {
  const { rule, on, account_id, person_id } = row;
  return post("/api/anomalies/dispositions", withoutBlanks({ rule, on, account_id, person_id, ...values }), { key });
}

import { useQuery } from "@tanstack/react-query";

import { get, type List, post, withoutBlanks } from "@/platform/api";
import type { FormOf, Schemas } from "@/platform/schemas";

export type IndicatorRow = Schemas["IndicatorRow"];
export type IndicatorRecord = Schemas["IndicatorRecord"];
export type IndicatorDetail = Schemas["IndicatorDetail"];
export type SnapshotRow = Schemas["SnapshotRow"];
export type Snapshot = Schemas["Snapshot"];
export type Difference = Schemas["Difference"];
export type Targets = Schemas["Targets"];
type Act = { key: string; reasons?: Record<string, string> | undefined };

const indicators_key = (project_id: string) => ["results", "indicators", project_id] as const;

export function useIndicators(project_id: string, on: string) {
  return useQuery({
    queryKey: [...indicators_key(project_id), on],
    queryFn: async ({ signal }) => (await get<List<IndicatorRow>>(`/api/projects/${project_id}/indicators`, { on }, signal)).items,
  });
}

export function useIndicator(project_id: string, indicator: string, on: string) {
  return useQuery({
    queryKey: [...indicators_key(project_id), on, indicator],
    queryFn: ({ signal }) => get<IndicatorDetail>(`/api/projects/${project_id}/indicators/${indicator}`, { on }, signal),
  });
}

export function useTargets(project_id: string) {
  return useQuery({ queryKey: [...indicators_key(project_id), "targets"], queryFn: ({ signal }) => get<Targets>(`/api/projects/${project_id}/targets`, {}, signal) });
}

export type NewTargets = FormOf<Schemas["SetTargets"], { decided_on: string; reference: string; targets: NewTarget[] }>;
export type NewTarget = { indicator: string; total: number | null; women: number | null; men: number | null };

export function setTargets(project_id: string, { targets, ...rest }: NewTargets, act: Act): Promise<Targets> {
  const told = targets.filter((one) => one.total !== null).map((one) => withoutBlanks(one));
  return post<Targets>(`/api/projects/${project_id}/targets`, { ...withoutBlanks({ ...rest, reasons: act.reasons }), targets: told }, { key: act.key });
}

export function useSnapshots(project_id: string) {
  return useQuery({
    queryKey: [...indicators_key(project_id), "snapshots"],
    queryFn: async ({ signal }) => (await get<List<SnapshotRow>>(`/api/projects/${project_id}/snapshots`, {}, signal)).items,
  });
}

export function useSnapshot(snapshot_id: string) {
  return useQuery({ queryKey: ["results", "snapshot", snapshot_id], queryFn: ({ signal }) => get<Snapshot>(`/api/snapshots/${snapshot_id}`, {}, signal) });
}

export function useDifference(snapshot_id: string, other_id: string) {
  return useQuery({
    queryKey: ["results", "difference", snapshot_id, other_id],
    queryFn: ({ signal }) => get<Difference>(`/api/snapshots/${snapshot_id}/difference`, { other_id }, signal),
  });
}

export type NewSnapshot = FormOf<Schemas["FreezeIndicators"], { name: string; as_of: string }>;

export function freezeIndicators(project_id: string, values: NewSnapshot, act: Act): Promise<Snapshot> {
  return post<Snapshot>(`/api/projects/${project_id}/snapshots`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

import { useQuery } from "@tanstack/react-query";

import { get, type List, post, withoutBlanks } from "@/platform/api";
import type { FormOf, Schemas } from "@/platform/schemas";

type Act = { key: string; reasons?: Record<string, string> | undefined };

export type Output = Schemas["Output"];
export const output_kinds: readonly Schemas["OutputKind"][] = ["public_entity", "small_enterprise", "reasonable_adjustment", "adapted_object"];

export const outputs_key = (project_id: string) => ["projects", project_id, "outputs"];

export function useOutputs(project_id: string) {
  return useQuery({ queryKey: outputs_key(project_id), queryFn: async () => (await get<List<Output>>(`/api/projects/${project_id}/outputs`)).items });
}

export type NewOutput = FormOf<Schemas["RecordOutput"], { kind: string; name: string; nip: string; given_on: string; proof: string }>;

export function recordOutput(project_id: string, values: NewOutput, act: Act): Promise<Output> {
  return post<Output>(`/api/projects/${project_id}/outputs`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function withdrawOutput(output_id: string, values: { reason: string }, act: Act): Promise<Output> {
  return post<Output>(`/api/outputs/${output_id}/withdrawal`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

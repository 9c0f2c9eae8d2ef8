import { useQuery } from "@tanstack/react-query";

import { get, type List, post, put, withoutBlanks } from "@/platform/api";
import type { FormOf, Schemas } from "@/platform/schemas";
import { may } from "@/platform/session";

export type ProgrammeRow = Schemas["ProgrammeRow"];
export type Programme = Schemas["Programme"];
export type EditionRow = Schemas["EditionRow"];
export type NewProgramme = FormOf<Schemas["FoundProgramme"], { name: string; aim: string; target_group: string; led_by: string; with_whom: string }>;
export type NewEdition = FormOf<Schemas["PlaceProject"], { programme_id: string; edition: string }>;
type Act = { key: string; reasons?: Record<string, string> | undefined };

export function programme_key(programme_id: string) {
  return ["programmes", programme_id] as const;
}

export function useProgrammes() {
  return useQuery({ queryKey: ["programmes", "list"], queryFn: async ({ signal }) => (await get<List<ProgrammeRow>>("/api/programmes", {}, signal)).items, enabled: may("programmes.read") });
}

export function useProgramme(programme_id: string) {
  return useQuery({ queryKey: programme_key(programme_id), queryFn: ({ signal }) => get<Programme>(`/api/programmes/${programme_id}`, {}, signal) });
}

export function foundProgramme(values: NewProgramme, act: Act): Promise<Programme> {
  return post<Programme>("/api/programmes", withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function changeProgramme(before: Programme, values: NewProgramme, act: Act): Promise<Programme> {
  return put<Programme>(`/api/programmes/${before.programme_id}`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key, version: before.version });
}

export function placeProject(project_id: string, values: NewEdition, act: Act): Promise<Programme> {
  return put<Programme>(`/api/projects/${project_id}/edition`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

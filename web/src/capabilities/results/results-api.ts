import { useQuery } from "@tanstack/react-query";

import { get, type List, post, withoutBlanks } from "@/platform/api";
import type { FormOf, Schemas } from "@/platform/schemas";

export type FigureRow = Schemas["Figure"];

export type FigureRecord = Schemas["FigureRecord"];

export type OpenedFigure = Schemas["FigureDetail"];

export const definitions: readonly FigureRow["definition"][] = ["people_selected", "contracts_concluded", "families_with_assistant", "participants_planned_first", "participants_planned", "budget_total", "budget_from_efs", "own_contribution", "employed_before_end", "not_employed_before_end", "conference_held_on", "staffing_standard_met", "study_visit_days", "share_on_assistance", "awards_received", "composed"];
export const words: readonly FigureRow["word"][] = ["exactly", "about", "over", "now"];

export type NewStatement = FormOf<Schemas["PublishStatement"], {
  code: string;
  position: number | null;
  definition: string;
  project_id: string;
  composition_id: string;
  on_day: string;
  word: string;
  sentence_pl: string;
  sentence_en: string;
}>;

export function publishStatement(values: NewStatement, act: { key: string; reasons: Record<string, string> | undefined }): Promise<FigureRow> {
  // A composed figure knows its project; any other has no composition.
  const about = values.definition === "composed" ? { project_id: "" } : { composition_id: "" };
  return post<FigureRow>("/api/statements", withoutBlanks({ ...values, ...about, reasons: act.reasons }), { key: act.key });
}

export function useFigures(project_id: string, on: string) {
  return useQuery({
    queryKey: ["results", "figures", project_id, on],
    queryFn: async ({ signal }) => (await get<List<FigureRow>>("/api/figures", { project_id, on }, signal)).items,
  });
}

export function useFigure(code: string, on: string) {
  return useQuery({
    queryKey: ["results", "figure", code, on],
    queryFn: ({ signal }) => get<OpenedFigure>(`/api/figures/${encodeURIComponent(code)}`, { on }, signal),
  });
}

export type Funnel = Schemas["Funnel"];

/** The key stands below the project: what is recorded there changes the numbers. */
export function useFunnel(project_id: string) {
  return useQuery({ queryKey: ["projects", project_id, "funnel"], queryFn: ({ signal }) => get<Funnel>(`/api/projects/${project_id}/funnel`, {}, signal) });
}

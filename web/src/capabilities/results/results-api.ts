import { useQuery } from "@tanstack/react-query";

import { get, type List } from "@/platform/api";
import type { Schemas } from "@/platform/schemas";

export type FigureRow = Schemas["Figure"];

export type FigureRecord = Schemas["FigureRecord"];

export type OpenedFigure = Schemas["FigureDetail"];

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

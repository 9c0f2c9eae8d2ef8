import { useQuery } from "@tanstack/react-query";

import { get, type List } from "@/platform/api";

export type FigureRow = {
  code: string;
  /** Holds {value} in the place of the figure. */
  sentence_pl: string;
  sentence_en: string;
  word: "exactly" | "about" | "over" | "now";
  as_of: string;
  definition: string;
  unit: "people" | "contracts" | "pln" | "yes_no";
  project_id?: string | null;
  /** Empty when it cannot be computed; `missing` is then the rule that says why. */
  value: string;
  records: number;
  missing?: string | null;
};

export type FigureRecord = { subject_kind: string; subject_id: string; person_id?: string | null; label: string; on?: string | null; amount?: string | null; counts: boolean; why: string };

export type OpenedFigure = {
  figure: FigureRow;
  records_list: FigureRecord[];
  beside?: { label: string; value: string; difference: string } | null;
};

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

import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { get, type List, post, put, withoutBlanks } from "@/platform/api";
import type { FormOf, Schemas } from "@/platform/schemas";

export type Composition = Schemas["Composition"];
export type CompositionRow = Schemas["CompositionRow"];
export type ComposedFigure = Schemas["ComposedFigure"];
export type FactChoice = Schemas["FactChoice"];

export const measures: readonly Schemas["Measure"][] = ["people", "pieces", "labels", "amounts"];

export type SetForm = FormOf<Schemas["FactSet"], { fact: string; project_id: string; programme_id: string; states: string[]; label: string; from_on: string; to_on: string }>;
export type CompositionForm = { name: string; measure: string; counted: SetForm; leaves_out: boolean; without: SetForm };
type Act = { key: string; reasons: Record<string, string> | undefined };

export const empty_set: SetForm = { fact: "consultations", project_id: "", programme_id: "", states: [], label: "", from_on: "", to_on: "" };

export function formOf(composition: Composition): CompositionForm {
  const set = (one: Schemas["FactSet"]): SetForm => ({ ...one, project_id: one.project_id ?? "", programme_id: one.programme_id ?? "", label: one.label ?? "", from_on: one.from_on ?? "", to_on: one.to_on ?? "" });
  const { name, measure, counted, without } = composition;
  return { name, measure, counted: set(counted), leaves_out: Boolean(without), without: without ? set(without) : empty_set };
}

/** How the figure is put together, without its name. */
export function recipeOf({ measure, counted, leaves_out, without }: CompositionForm) {
  return { measure, counted: withoutBlanks(counted), ...(leaves_out ? { without: withoutBlanks(without) } : {}) };
}

export function composeFigure(values: CompositionForm, act: Act): Promise<Composition> {
  return post<Composition>("/api/compositions", { ...withoutBlanks({ name: values.name, reasons: act.reasons }), ...recipeOf(values) }, { key: act.key });
}

export function changeComposition(before: Composition, values: CompositionForm, act: Act): Promise<Composition> {
  return put<Composition>(`/api/compositions/${before.composition_id}`, { ...withoutBlanks({ name: values.name, reasons: act.reasons }), ...recipeOf(values) }, { key: act.key, version: before.version });
}

export function useCompositions() {
  return useQuery({
    queryKey: ["results", "compositions"],
    queryFn: async ({ signal }) => (await get<List<CompositionRow>>("/api/compositions", {}, signal)).items,
  });
}

export function useComposition(composition_id: string) {
  return useQuery({
    queryKey: ["results", "composition", composition_id],
    queryFn: ({ signal }) => get<Composition>(`/api/compositions/${composition_id}`, {}, signal),
  });
}

/** The kinds of fact, with the labels that the project or the programme has. */
export function useFacts({ project_id, programme_id }: { project_id: string; programme_id: string }) {
  return useQuery({
    queryKey: ["results", "facts", project_id, programme_id],
    queryFn: async ({ signal }) => (await get<Schemas["FactChoices"]>("/api/facts", { project_id, programme_id }, signal)).facts,
    placeholderData: keepPreviousData,
  });
}

/** What the figure would be; not asked for while a project or programme is missing. */
export function usePreview(recipe: ReturnType<typeof recipeOf>, on: string) {
  const has_scope = (set: { project_id?: unknown; programme_id?: unknown }) => Boolean(set.project_id ?? set.programme_id);
  const is_ready = has_scope(recipe.counted) && (!recipe.without || has_scope(recipe.without));
  return useQuery({
    queryKey: ["results", "preview", recipe, on],
    queryFn: ({ signal }) => post<ComposedFigure>("/api/compositions/preview", { ...recipe, ...withoutBlanks({ on }) }, { signal }),
    enabled: is_ready,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
}

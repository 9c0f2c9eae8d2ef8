import { useQuery } from "@tanstack/react-query";

import { get, type List, post, put, withoutBlanks } from "@/platform/api";
import type { FormOf, Schemas } from "@/platform/schemas";

export type PublicationRow = Schemas["PublicationRow"];

export type Publication = Schemas["Publication"];

export type PublicationVersion = Schemas["PublicationVersion"];

export type PublicationFigure = Schemas["PublicationFigure"];

export type TextLanguage = Schemas["TextLanguage"];

export const text_languages: readonly TextLanguage[] = ["pl", "en"];

export type WrittenText = FormOf<Schemas["PublicationText"], { language: TextLanguage; title: string; body: string }>;

export type Tolerance = FormOf<Schemas["FigureTolerance"], { code: string; tolerance: string }>;

export type Draft = FormOf<Schemas["WriteDraft"], { texts: WrittenText[]; tolerances: Tolerance[] }>;

/** With the version of the record that it was begun on: also a draft that was restored goes only over what its writer saw. */
export type DraftOf = FormOf<Schemas["WriteDraft"], Draft & { if_match: number }>;

export type NewPublication = FormOf<Schemas["BeginPublication"], { year: string; project_id: string; texts: WrittenText[]; tolerances: Tolerance[] }>;

export function publication_key(publication_id: string) {
  return ["publications", publication_id] as const;
}

export function usePublications() {
  return useQuery({ queryKey: ["publications", "list"], queryFn: async ({ signal }) => (await get<List<PublicationRow>>("/api/publications", {}, signal)).items });
}

/** With the version asked for; otherwise with what the office says. */
export function usePublication(publication_id: string, version_no: string) {
  return useQuery({
    queryKey: [...publication_key(publication_id), version_no],
    queryFn: ({ signal }) => get<Publication>(`/api/publications/${publication_id}`, { version_no }, signal),
  });
}

/** The last version, to write on or to approve. Nothing of it is remembered: what is sent must be what was read. */
export function useLastVersion(publication_id: string) {
  return useQuery({
    queryKey: [...publication_key(publication_id), "last"],
    queryFn: async ({ signal }) => {
      const path = `/api/publications/${publication_id}`;
      const known = await get<Publication>(path, {}, signal);
      return get<Publication>(path, { version_no: known.versions[0]!.version_no }, signal);
    },
    gcTime: 0,
    staleTime: Infinity,
  });
}

/** A language in which nothing was written is left out; a tolerance is typed with a comma. */
function sent({ texts, tolerances }: Draft) {
  return {
    texts: texts.filter((text) => text.language === "pl" || text.title.trim() !== "" || text.body.trim() !== "").map((text) => withoutBlanks(text)),
    tolerances: tolerances.map(({ code, tolerance }) => ({ code, tolerance: tolerance.trim().replace(",", ".") || "0" })),
  };
}

export function beginPublication({ year, project_id, ...draft }: NewPublication, key: string): Promise<Publication> {
  const typed_year = /^\d+$/.test(year.trim()) ? Number(year) : year;
  return post<Publication>("/api/publications", { ...withoutBlanks({ year: typed_year, project_id }), ...sent(draft) }, { key });
}

export function writeDraft(publication_id: string, { if_match, ...draft }: DraftOf): Promise<Publication> {
  return put<Publication>(`/api/publications/${publication_id}/draft`, sent(draft), { version: if_match });
}

export function approveVersion(publication_id: string, version: number, act: { key: string; reasons: Record<string, string> | undefined }): Promise<Publication> {
  return post<Publication>(`/api/publications/${publication_id}/approval`, act.reasons ? { reasons: act.reasons } : {}, { key: act.key, version });
}

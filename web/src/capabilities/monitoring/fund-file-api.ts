import { useQuery } from "@tanstack/react-query";

import { get, getDocument, handOver, type List, post, put, withoutBlanks } from "@/platform/api";
import type { FormOf, Schemas } from "@/platform/schemas";

export type FundFile = Schemas["FundFile"];
export type FundFileOutlook = Schemas["FundFileOutlook"];
export type LeftOut = Schemas["LeftOut"];
export type FileWords = Schemas["FileWords"];
export type SupportWords = Schemas["SupportWords"];
export type FeedbackError = Schemas["FeedbackError"];
export type TakenIdentifiers = Schemas["TakenIdentifiers"];

type Act = { key: string; reasons?: Record<string, string> | undefined };

/** Everything about the files of a project; a change of one forgets them all. */
export function file_key(project_id: string) {
  return ["projects", project_id, "participant-data", "file"] as const;
}

export function useFundFileOutlook(project_id: string, as_of: string, enabled: boolean) {
  return useQuery({
    queryKey: [...file_key(project_id), "outlook", as_of],
    queryFn: ({ signal }) => get<FundFileOutlook>(`/api/projects/${project_id}/participants-file`, { as_of }, signal),
    enabled,
  });
}

export function useFundFiles(project_id: string, enabled = true) {
  return useQuery({
    queryKey: [...file_key(project_id), "made"],
    queryFn: async ({ signal }) => (await get<List<FundFile>>(`/api/projects/${project_id}/participants-files`, {}, signal)).items,
    enabled,
  });
}

export type NewFundFile = FormOf<Schemas["MakeFundFile"], { as_of: string; is_partial: boolean }>;

export function makeFundFile(project_id: string, values: NewFundFile, act: Act): Promise<FundFile> {
  return post<FundFile>(`/api/projects/${project_id}/participants-files`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

const file_names: Record<Schemas["FundFileKind"], string> = { sm_efs: "Uczestnicy_projektu_Efs", sl2014: "Uczestnicy_SL2014", pefs: "Uczestnicy_PEFS" };

export async function downloadFundFile(file: FundFile) {
  handOver(await getDocument(`/api/participants-files/${file.file_id}/content`), `${file_names[file.kind]}_${file.as_of}.csv`);
}

export function useFileWords(project_id: string) {
  return useQuery({
    queryKey: [...file_key(project_id), "words"],
    queryFn: ({ signal }) => get<FileWords>(`/api/projects/${project_id}/file-words`, {}, signal),
  });
}

export type NewSupportWords = FormOf<SupportWords, { talk_with?: SupportWords["talk_with"]; kind?: SupportWords["kind"]; shape?: SupportWords["shape"]; scope: string; given: string; detail: string }>;
export type NewFileWords = FormOf<Schemas["SetFileWords"], { supports: NewSupportWords[]; educations: string[] }>;

export function setFileWords(words: FileWords, values: NewFileWords, act: Act): Promise<FileWords> {
  const supports = values.supports.map((one) => withoutBlanks({ ...one }));
  return put<FileWords>(`/api/projects/${words.project_id}/file-words`, { supports, educations: values.educations, ...(act.reasons ? { reasons: act.reasons } : {}) }, { key: act.key, version: words.version });
}

export function takeIdentifiers(project_id: string, csv: string, key: string): Promise<TakenIdentifiers> {
  return post<TakenIdentifiers>(`/api/projects/${project_id}/participants-file/identifiers`, { csv }, { key });
}

export function useFeedback(project_id: string, enabled: boolean) {
  return useQuery({
    queryKey: [...file_key(project_id), "feedback"],
    queryFn: async ({ signal }) => (await get<List<FeedbackError>>(`/api/projects/${project_id}/feedback`, {}, signal)).items,
    enabled,
  });
}

export type NewFeedback = FormOf<Schemas["RecordFeedback"], { row: number | null; column: number | null; told: string; told_on: string }>;

export function recordFeedback(file_id: string, values: NewFeedback, act: Act): Promise<FeedbackError> {
  return post<FeedbackError>(`/api/participants-files/${file_id}/feedback`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function mendFeedback(feedback_id: string, key: string): Promise<FeedbackError> {
  return post<FeedbackError>(`/api/feedback/${feedback_id}/mending`, {}, { key });
}

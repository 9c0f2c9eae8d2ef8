import { useQuery } from "@tanstack/react-query";

import { get, getDocument, handOver, type List, post, put, withoutBlanks } from "@/platform/api";
import type { FormOf, Schemas } from "@/platform/schemas";
import { may } from "@/platform/session";

export type Paper = Schemas["Paper"];

export type PaperTemplate = Schemas["PaperTemplate"];

export type TemplateField = Schemas["TemplateField"];

export type TemplateRow = Schemas["TemplateRow"];

export type TemplateVersion = Schemas["TemplateVersion"];

export type Letterhead = Schemas["Letterhead"];

export type FileForm = Schemas["FileForm"];

/** The largest template that one request carries, in bytes. */
export const largest_template = 750 * 1024;

export function papers_key(record_id: string) {
  return ["papers", record_id] as const;
}

export function useDesk() {
  return useQuery({ queryKey: ["papers", "desk"], queryFn: ({ signal }) => get<Schemas["PaperDesk"]>("/api/paper-desk", {}, signal), enabled: may("papers.read") });
}

export function usePapers(record_id: string, is_wanted = true) {
  return useQuery({ queryKey: papers_key(record_id), queryFn: async ({ signal }) => (await get<List<Paper>>("/api/papers", { record_id }, signal)).items, enabled: is_wanted && may("papers.read") });
}

export function makePaper(kind: string, record_id: string, key: string): Promise<Paper> {
  return post<Paper>("/api/papers", { kind, record_id }, { key });
}

export async function downloadPaper(paper: Paper, form: FileForm): Promise<void> {
  handOver(await getDocument(`/api/papers/${paper.paper_id}/file`, { form }), `${paper.file_name}.${form}`);
}

export function useTemplates() {
  return useQuery({ queryKey: ["papers", "templates"], queryFn: async ({ signal }) => (await get<List<TemplateRow>>("/api/paper-templates", {}, signal)).items, enabled: may("papers.read_templates") });
}

export function template_key(kind: string) {
  return ["papers", "templates", kind] as const;
}

export function useTemplate(kind: string) {
  return useQuery({ queryKey: template_key(kind), queryFn: ({ signal }) => get<PaperTemplate>(`/api/paper-templates/${kind}`, {}, signal), enabled: may("papers.read_templates") });
}

export async function downloadTemplate(kind: string, number: number): Promise<void> {
  handOver(await getDocument(`/api/paper-templates/${kind}/file`, { number }), `szablon-${kind}-${number}.docx`);
}

export async function downloadTrial(kind: string, number: number, form: FileForm): Promise<void> {
  handOver(await getDocument(`/api/paper-templates/${kind}/trial`, { number, form }), `proba-${kind}-${number}.${form}`);
}

export async function sendTemplate(kind: string, file: File, remark: string, key: string): Promise<PaperTemplate> {
  return post<PaperTemplate>(`/api/paper-templates/${kind}/versions`, withoutBlanks({ file_name: file.name, file: await inBase64(file), remark }), { key });
}

export function chooseTemplate(kind: string, number: number, version: number): Promise<PaperTemplate> {
  return put<PaperTemplate>(`/api/paper-templates/${kind}/current`, { number }, { version });
}

export function useLetterhead() {
  return useQuery({ queryKey: ["papers", "letterhead"], queryFn: ({ signal }) => get<Letterhead>("/api/letterhead", {}, signal), enabled: may("papers.read_templates") });
}

export type LetterheadForm = FormOf<Schemas["ChangeLetterhead"], { city: string; address: string; contact: string }>;

export function changeLetterhead(version: number, values: LetterheadForm): Promise<Letterhead> {
  return put<Letterhead>("/api/letterhead", withoutBlanks(values), { version });
}

/** As the server reads a file: in Base64, which a data address holds after its comma. */
function inBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
    reader.onerror = () => reject(reader.error ?? new Error("the file cannot be read"));
    reader.readAsDataURL(file);
  });
}

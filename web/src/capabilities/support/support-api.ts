import { useQuery } from "@tanstack/react-query";

import { getAll, post, withoutBlanks } from "@/platform/api";
import type { FormOf, Schemas } from "@/platform/schemas";

export type Consultation = Schemas["ConsultationRow"];

export const forms: readonly Schemas["ConsultationForm"][] = ["individual", "group"];
export const kinds: readonly Schemas["ConsultationKind"][] = ["social_worker", "counsellor", "psychologist"];

export function useConsultations(project_id: string) {
  return useQuery({
    queryKey: ["projects", project_id, "consultations"],
    queryFn: ({ signal }) => getAll<Consultation>(`/api/projects/${project_id}/consultations`, {}, signal),
  });
}

export type NewConsultation = FormOf<Schemas["RecordConsultation"], { project_id: string; person_id: string; given_on: string; form: string; kind: string; minutes: number | null; worker_id: string }>;

export function recordConsultation(values: NewConsultation, act: { key: string; reasons: Record<string, string> | undefined }): Promise<Schemas["ConsultationFact"]> {
  return post<Schemas["ConsultationFact"]>("/api/consultations", withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

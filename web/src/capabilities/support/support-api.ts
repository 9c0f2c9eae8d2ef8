import { useQuery } from "@tanstack/react-query";

import { getAll, post, withoutBlanks } from "@/platform/api";

export type Consultation = {
  consultation_id: string;
  project_id?: string;
  person_id: string;
  last_name: string;
  first_name: string;
  given_on: string;
  form: "individual" | "group";
  kind: "social_worker" | "counsellor" | "psychologist";
  minutes: number;
  worker_id?: string;
  worker_name: string;
};

export const forms = ["individual", "group"] as const;
export const kinds = ["social_worker", "counsellor", "psychologist"] as const;

export function useConsultations(project_id: string) {
  return useQuery({
    queryKey: ["projects", project_id, "consultations"],
    queryFn: ({ signal }) => getAll<Consultation>(`/api/projects/${project_id}/consultations`, {}, signal),
  });
}

export type NewConsultation = { project_id: string; person_id: string; given_on: string; form: string; kind: string; minutes: number | null; worker_id: string };

export function recordConsultation(values: NewConsultation, act: { key: string; reasons: Record<string, string> | undefined }): Promise<Consultation> {
  return post<Consultation>("/api/consultations", withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

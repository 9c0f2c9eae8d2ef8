import { useQuery } from "@tanstack/react-query";

import { get, getAll, post, put, withoutBlanks } from "@/platform/api";
import { may } from "@/platform/session";
import type { FormOf, Schemas } from "@/platform/schemas";

import { parseTimeOfDay } from "./times";

export type Consultation = Schemas["ConsultationRow"];
export type SupportForm = Schemas["SupportForm"];
export type SeriesRow = Schemas["SeriesRow"];
export type Series = Schemas["SupportSeries"];
export type Session = Schemas["SeriesSession"];
export type SeriesParticipant = Schemas["SeriesParticipant"];
export type AttendanceRow = Schemas["AttendanceRow"];
export type AttendanceState = Schemas["AttendanceState"];
export type CalendarRow = Schemas["CalendarRow"];
export type ActionPlan = Schemas["ActionPlan"];
export type ProjectPlan = Schemas["ProjectPlanRow"];
export type PersonSupport = Schemas["PersonSupport"];

export const forms: readonly Schemas["ConsultationForm"][] = ["individual", "group"];
export const kinds: readonly Schemas["ConsultationKind"][] = ["social_worker", "counsellor", "psychologist"];
export const support_kinds: readonly Schemas["SupportKind"][] = ["social", "vocational", "educational", "health"];
export const shapes: readonly Schemas["SupportShape"][] = ["course", "skills_training", "adaptation_training", "consultation", "workshop", "group", "therapy", "examination", "other"];

type Act = { key: string; reasons: Record<string, string> | undefined };

export function useConsultations(project_id: string) {
  return useQuery({
    queryKey: ["projects", project_id, "consultations"],
    queryFn: ({ signal }) => getAll<Consultation>(`/api/projects/${project_id}/consultations`, {}, signal),
  });
}

export type NewConsultation = FormOf<Schemas["RecordConsultation"], { project_id: string; person_id: string; given_on: string; form: string; kind: string; minutes: number | null; worker_id: string }>;

export function recordConsultation(values: NewConsultation, act: Act): Promise<Schemas["ConsultationFact"]> {
  return post<Schemas["ConsultationFact"]>("/api/consultations", withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function useForms(project_id: string) {
  return useQuery({
    queryKey: ["projects", project_id, "support-forms"],
    queryFn: async ({ signal }) => (await get<{ items: SupportForm[] }>(`/api/projects/${project_id}/support-forms`, {}, signal)).items,
    enabled: may("support.read"),
  });
}

export type NewForm = FormOf<Schemas["AddForm"], { kind: string; shape: string; name: string; topics: string }>;

/** Topics are typed one a line. */
export function addForm(project_id: string, { topics, ...values }: NewForm, act: Act): Promise<SupportForm> {
  const lines = topics.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  return post<SupportForm>(`/api/projects/${project_id}/support-forms`, { ...withoutBlanks({ ...values, reasons: act.reasons }), topics: lines }, { key: act.key });
}

export function useSeriesOfProject(project_id: string) {
  return useQuery({
    queryKey: ["projects", project_id, "series"],
    queryFn: async ({ signal }) => (await get<{ items: SeriesRow[] }>(`/api/projects/${project_id}/series`, {}, signal)).items,
    enabled: project_id !== "" && may("support.read"),
  });
}

export function useSeries(series_id: string) {
  return useQuery({ queryKey: ["series", series_id], queryFn: ({ signal }) => get<Series>(`/api/series/${series_id}`, {}, signal) });
}

export function useAttendance(series_id: string) {
  return useQuery({
    queryKey: ["series", series_id, "attendance"],
    queryFn: async ({ signal }) => (await get<{ items: AttendanceRow[] }>(`/api/series/${series_id}/attendance`, {}, signal)).items,
  });
}

export function useCalendar(project_id: string, from: string, to: string) {
  return useQuery({
    queryKey: ["projects", project_id, "calendar", from, to],
    queryFn: async ({ signal }) => (await get<{ items: CalendarRow[] }>(`/api/projects/${project_id}/calendar`, { from, to }, signal)).items,
  });
}

export type NewSeries = FormOf<
  Schemas["OpenSeries"],
  { form_id: string; name: string; from_on: string; to_on: string; planned_minutes: number | null; run_by: string; place: string; places: number | null; required_percent: number | null }
>;

/** Planned time is typed in hours. */
export function openSeries(project_id: string, values: NewSeries, act: Act): Promise<Series> {
  const planned_minutes = values.planned_minutes === null ? null : values.planned_minutes * 60;
  return post<Series>(`/api/projects/${project_id}/series`, withoutBlanks({ ...values, planned_minutes, reasons: act.reasons }), { key: act.key });
}

export function changeSeries(series: Series, values: NewSeries, act: Act): Promise<Series> {
  const planned_minutes = values.planned_minutes === null ? null : values.planned_minutes * 60;
  const body = withoutBlanks({ ...values, form_id: undefined, planned_minutes, reasons: act.reasons });
  return put<Series>(`/api/series/${series.series_id}`, body, { key: act.key, version: series.version });
}

export type NewSession = FormOf<
  Schemas["PlanSessions"],
  { held_on: string; repeat_until: string; from_minute: string; to_minute: string; place: string; leader: string; topic: string }
>;

function sessionBody({ from_minute, to_minute, ...values }: NewSession, act: Act): object {
  return withoutBlanks({ ...values, from_minute: parseTimeOfDay(from_minute) ?? from_minute, to_minute: parseTimeOfDay(to_minute) ?? to_minute, reasons: act.reasons });
}

export function planSessions(series_id: string, values: NewSession, act: Act): Promise<Series> {
  return post<Series>(`/api/series/${series_id}/sessions`, sessionBody(values, act), { key: act.key });
}

export function changeSession(series_id: string, session: Session, values: NewSession, act: Act): Promise<Session> {
  const body = sessionBody({ ...values, repeat_until: "" }, act);
  return put<Session>(`/api/series/${series_id}/sessions/${session.session_id}`, body, { key: act.key, version: session.version });
}

export function cancelSession(series_id: string, session_id: string, reason: string, act: Act): Promise<Session> {
  return post<Session>(`/api/series/${series_id}/sessions/${session_id}/cancellation`, withoutBlanks({ reason, reasons: act.reasons }), { key: act.key });
}

export function enrolInSeries(series_id: string, values: { participation_ids: string[]; enrolled_on: string }, act: Act): Promise<Series> {
  return post<Series>(`/api/series/${series_id}/enrolments`, { ...withoutBlanks({ enrolled_on: values.enrolled_on, reasons: act.reasons }), participation_ids: values.participation_ids }, { key: act.key });
}

export function leaveSeries(series_id: string, enrolment_id: string, values: { left_on: string; reason: string }, act: Act): Promise<Series> {
  return post<Series>(`/api/series/${series_id}/enrolments/${enrolment_id}/leaving`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export type Mark = { session_id: string; enrolment_id: string; state: AttendanceState | null; minutes: number | null };

export function recordAttendance(series_id: string, marks: readonly Mark[], key: string): Promise<Schemas["AttendanceRecorded"]> {
  return put<Schemas["AttendanceRecorded"]>(`/api/series/${series_id}/attendance`, { marks: marks.map((mark) => withoutBlanks(mark)) }, { key });
}

export type ImportedAttendance = Schemas["ImportedAttendance"];

export function importAttendance(series_id: string, csv: string, is_trial: boolean, key: string): Promise<ImportedAttendance> {
  return post<ImportedAttendance>(`/api/series/${series_id}/attendance/import`, { csv, is_trial }, { key });
}

export type NewCertificate = FormOf<Schemas["IssueCertificate"], { enrolment_id: string; number: string; completed_on: string; issued_on: string }>;

export function issueCertificate(series_id: string, values: NewCertificate, act: Act): Promise<Series> {
  return post<Series>(`/api/series/${series_id}/certificates`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function withdrawCertificate(series_id: string, certificate_id: string, values: { withdrawn_on: string; reason: string }, act: Act): Promise<Series> {
  return post<Series>(`/api/series/${series_id}/certificates/${certificate_id}/withdrawal`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function usePlans(project_id: string) {
  return useQuery({
    queryKey: ["projects", project_id, "action-plans"],
    queryFn: async ({ signal }) => (await get<{ items: ProjectPlan[] }>(`/api/projects/${project_id}/action-plans`, {}, signal)).items,
    enabled: project_id !== "" && may("support.read"),
  });
}

export function usePlan(plan_id: string) {
  return useQuery({ queryKey: ["action-plans", plan_id], queryFn: ({ signal }) => get<ActionPlan>(`/api/action-plans/${plan_id}`, {}, signal) });
}

export type NewPlan = FormOf<
  Schemas["MakePlan"],
  {
    project_id: string;
    person_id: string;
    counsellor_id: string;
    made_on: string;
    situation: string;
    aims: { aim: string }[];
    steps: { step: string; due_on: string }[];
    series_ids: string[];
    participant_signed_on: string;
    counsellor_signed_on: string;
  }
>;

export function makePlan({ aims, steps, series_ids, ...values }: NewPlan, act: Act): Promise<ActionPlan> {
  return post<ActionPlan>(
    "/api/action-plans",
    {
      ...withoutBlanks({ ...values, reasons: act.reasons }),
      aims: aims.map((one) => one.aim.trim()).filter((aim) => aim !== ""),
      steps: steps.map((one) => withoutBlanks(one)).filter((one) => Object.keys(one).length > 0),
      series_ids,
    },
    { key: act.key },
  );
}

export function signPlan(plan_id: string, values: { participant_signed_on: string; counsellor_signed_on: string }, act: Act): Promise<ActionPlan> {
  return post<ActionPlan>(`/api/action-plans/${plan_id}/signatures`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function completePlanStep(plan_id: string, step_id: string, done_on: string, act: Act): Promise<ActionPlan> {
  return post<ActionPlan>(`/api/action-plans/${plan_id}/steps/${step_id}/done`, withoutBlanks({ done_on, reasons: act.reasons }), { key: act.key });
}

export function usePersonSupport(person_id: string) {
  return useQuery({ queryKey: ["people", person_id, "support"], queryFn: ({ signal }) => get<PersonSupport>(`/api/people/${person_id}/support`, {}, signal), enabled: may("support.read") });
}

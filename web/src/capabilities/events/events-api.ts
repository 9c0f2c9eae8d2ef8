import { useQuery } from "@tanstack/react-query";

import { get, type List, post, put, remove, withoutBlanks } from "@/platform/api";
import type { FormOf, Schemas } from "@/platform/schemas";

export type EventRow = Schemas["EventRow"];

export type OneEvent = Schemas["Event"];

export type Guest = Schemas["GuestRow"];

export type Attendance = Schemas["Attendance"];

export const event_kinds: readonly Schemas["EventKind"][] = ["conference", "christmas_eve", "parcels", "workshop", "training", "study_visit", "meeting"];
export const ways: readonly Schemas["InvitationWay"][] = ["letter", "in_person", "phone", "email"];
export const attendances: readonly Attendance[] = ["present", "excused", "absent"];

export function fetchEvents(filter: { kind: string }, after: string | undefined, signal: AbortSignal) {
  return get<List<EventRow>>("/api/events", { ...filter, after }, signal);
}

export function useEvent(event_id: string) {
  return useQuery({ queryKey: ["events", event_id], queryFn: ({ signal }) => get<OneEvent>(`/api/events/${event_id}`, {}, signal) });
}

export function useGuests(event_id: string) {
  return useQuery({
    queryKey: ["events", event_id, "guests"],
    queryFn: async ({ signal }) => (await get<List<Guest>>(`/api/events/${event_id}/guests`, {}, signal)).items,
  });
}

type Act = { key: string; reasons: Record<string, string> | undefined };

export type Terms = FormOf<Schemas["PlanEvent"], { name: string; kind: string; held_on: string; ends_on: string; from_time: string; to_time: string; place: string; project_id: string; agenda: string }>;

export function planEvent(values: Terms, act: Act): Promise<OneEvent> {
  return post<OneEvent>("/api/events", withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key });
}

export function changeEvent(event: OneEvent, values: Terms, act: Act): Promise<OneEvent> {
  return put<OneEvent>(`/api/events/${event.event_id}`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key, version: event.version });
}

export type NewGuest = FormOf<Schemas["NewGuest"], { name: string; organisation: string; job_title: string }>;

export type NewGuests = { people: string[]; whole_project: boolean; outside: NewGuest[] };

export function addGuests(event_id: string, values: NewGuests, act: Act): Promise<OneEvent> {
  const outside = values.outside.filter((guest) => guest.name.trim() !== "" || guest.organisation.trim() !== "" || guest.job_title.trim() !== "").map((guest) => withoutBlanks(guest));
  return post<OneEvent>(`/api/events/${event_id}/guests`, { people: values.people, whole_project: values.whole_project, outside, reasons: act.reasons }, { key: act.key });
}

export function removeGuest(event_id: string, guest_id: string): Promise<OneEvent> {
  return remove<OneEvent>(`/api/events/${event_id}/guests/${guest_id}`);
}

export function sendInvitations(event_id: string, guest_ids: string[], values: { sent_on: string; way: string }, act: Act): Promise<OneEvent> {
  return post<OneEvent>(`/api/events/${event_id}/invitations`, { ...withoutBlanks({ ...values, reasons: act.reasons }), guest_ids }, { key: act.key });
}

export function sendThanks(event_id: string, guest_ids: string[], values: { sent_on: string }, act: Act): Promise<OneEvent> {
  return post<OneEvent>(`/api/events/${event_id}/thanks`, { ...withoutBlanks({ ...values, reasons: act.reasons }), guest_ids }, { key: act.key });
}

export type Mark = { guest_id: string; attendance: Attendance | null };

export function recordAttendance(event_id: string, marks: Mark[], version: number, key: string): Promise<OneEvent> {
  return put<OneEvent>(`/api/events/${event_id}/attendance`, { marks }, { key, version });
}

export type Details = Schemas["EventDetails"];

export type DayGuest = Schemas["DayGuest"];

export function useDetails(event_id: string) {
  return useQuery({ queryKey: ["events", event_id, "details"], queryFn: ({ signal }) => get<Details>(`/api/events/${event_id}/details`, {}, signal) });
}

export function useDayGuests(event_id: string, on: string) {
  return useQuery({
    enabled: on !== "",
    queryKey: ["events", event_id, "day", on],
    queryFn: async ({ signal }) => (await get<List<DayGuest>>(`/api/events/${event_id}/day-attendance`, { on }, signal)).items,
  });
}

export function recordDayAttendance(event_id: string, on: string, marks: Mark[], version: number, key: string): Promise<Details> {
  return put<Details>(`/api/events/${event_id}/day-attendance`, { on, marks }, { key, version });
}

export type NewPoint = { on: string; from_time: string; to_time: string; what: string; place: string; with_whom: string };

export function setPoints(details: Details, points: NewPoint[], act: Act): Promise<Details> {
  const filled = points.filter((point) => point.what.trim() !== "").map((point) => withoutBlanks(point));
  return put<Details>(`/api/events/${details.event_id}/points`, { points: filled, reasons: act.reasons }, { key: act.key, version: details.version });
}

export type NewCost = { what: string; amount: string; paper_number: string };

export function setCosts(details: Details, costs: NewCost[], act: Act): Promise<Details> {
  const filled = costs.filter((cost) => cost.what.trim() !== "" || cost.amount !== "").map((cost) => withoutBlanks(cost));
  return put<Details>(`/api/events/${details.event_id}/costs`, { costs: filled, reasons: act.reasons }, { key: act.key, version: details.version });
}

export function writeReport(details: Details, values: { report: string; reported_on: string }, act: Act): Promise<Details> {
  return put<Details>(`/api/events/${details.event_id}/report`, withoutBlanks({ ...values, reasons: act.reasons }), { key: act.key, version: details.version });
}

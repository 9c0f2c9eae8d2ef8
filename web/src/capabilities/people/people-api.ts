import { useQuery } from "@tanstack/react-query";

import { get, type List, post, put, remove, withoutBlanks } from "@/platform/api";
import { may } from "@/platform/session";
import type { FormOf, Schemas } from "@/platform/schemas";

export type PersonRow = Schemas["PersonRow"];

export type Address = Schemas["Address"];

export type Person = Schemas["Person"];

export type NewAddress = FormOf<Schemas["RecordAddress"], { kind: string; city: string; street: string; building: string; flat: string; postal_code: string; from_on: string }>;

export type NewPerson = FormOf<Schemas["RegisterPerson"], {
  first_name: string;
  second_name: string;
  last_name: string;
  birth_on: string;
  sex: string;
  pesel: string;
  pesel_missing_reason: string;
  birth_place: string;
  phone: string;
  email: string;
  address: NewAddress;
}>;

export const person_key = (person_id: string) => ["people", person_id] as const;

export type PeopleFound = Schemas["PeopleFound"];

export function fetchPeople(after: string | undefined, signal: AbortSignal): Promise<List<PersonRow>> {
  return get<List<PersonRow>>("/api/people", { after, limit: 50 }, signal);
}

export function searchPeople(text: string, signal?: AbortSignal): Promise<PeopleFound> {
  return post<PeopleFound>("/api/people/search", { text }, signal ? { signal } : {});
}

export function usePerson(person_id: string) {
  return useQuery({
    queryKey: person_key(person_id),
    queryFn: ({ signal }) => get<Person>(`/api/people/${person_id}`, {}, signal),
    enabled: person_id !== "" && may("people.read"),
  });
}

export function showPesel(person_id: string): Promise<Schemas["PeselShown"]> {
  return get<Schemas["PeselShown"]>(`/api/people/${person_id}/pesel`);
}

export function registerPerson(person: NewPerson, act: { key: string; reasons: Record<string, string> | undefined }): Promise<Person> {
  const { address, pesel, ...rest } = person;
  const has_address = [address.city, address.street, address.building, address.postal_code].some((part) => part.trim() !== "");
  return post<Person>(
    "/api/people",
    { ...withoutBlanks({ ...rest, pesel: pesel.replace(/\s/g, "") }), ...(has_address ? { address: withoutBlanks(address) } : {}), ...(act.reasons ? { reasons: act.reasons } : {}) },
    { key: act.key },
  );
}

export type ChangedPerson = FormOf<Schemas["ChangePerson"], { first_name: string; second_name: string; last_name: string; phone: string; email: string }>;

export function changePerson(person_id: string, version: number, values: ChangedPerson): Promise<Person> {
  return put<Person>(`/api/people/${person_id}`, withoutBlanks(values), { version });
}

export function recordAddress(person_id: string, address: NewAddress, key: string): Promise<unknown> {
  return post(`/api/people/${person_id}/addresses`, withoutBlanks(address), { key });
}

export function recordLabourStatus(person_id: string, status: { status: string; from_on: string; source: string }, key: string): Promise<unknown> {
  return post(`/api/people/${person_id}/labour-status`, withoutBlanks(status), { key });
}

export type NewMember = { person_id: string; name: string; role: string };

export function foundHousehold(values: { from_on: string; members: NewMember[] }, key: string): Promise<unknown> {
  const members = values.members.map(({ person_id, role }) => withoutBlanks({ person_id, role }));
  return post("/api/households", { ...withoutBlanks({ from_on: values.from_on }), members }, { key });
}

export function fullName(person: { first_name: string; last_name: string }): string {
  return `${person.last_name} ${person.first_name}`;
}

export function protectAddress(person_id: string, values: { kind: string; member_ids: string[] }, key: string): Promise<Person> {
  return post<Person>(`/api/people/${person_id}/protected-addresses`, values, { key });
}

export function unprotectAddress(person_id: string, address_id: string): Promise<Person> {
  return remove<Person>(`/api/people/${person_id}/protected-addresses/${address_id}`);
}

export function shareAddress(person_id: string, address_id: string, member_id: string, key: string): Promise<Person> {
  return post<Person>(`/api/people/${person_id}/protected-addresses/${address_id}/members`, { member_id }, { key });
}

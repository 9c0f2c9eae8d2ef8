import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { ListAuthorisations } from "@/capabilities/access/list-authorisations";
import { ListProcessing } from "@/capabilities/access/list-processing";
import { PersonInformation } from "@/capabilities/access/person-information";

import { anna, show } from "../../support/render";
import { refusal, serve } from "../../support/server";

const head = { ...anna, permissions: ["access.read_accounts", "access.keep_register", "access.inform", "people.read"] };
const items = (...rows: object[]) => ({ body: { items: rows, next: null } });

describe("the register of authorisations", () => {
  it("tells who was authorised on the day of the address, and in which roles", async () => {
    const asked = serve({ "GET /api/authorisations": items({ name: "Ewa Mazur", login: "ewa", authorised_from: "2020-01-01", authorised_to: null, oath_on: "2020-01-02", roles: [{ held: "auditor", from_on: "2020-01-01", to_on: null }], is_active: null }) });
    await show(<ListAuthorisations />, { path: "/centre/authorisations", at: "/centre/authorisations?on=2026-01-01", session: head });
    expect(await screen.findByText("Ewa Mazur")).toBeVisible();
    expect(screen.getByText(/^inspektor ochrony danych \(/)).toBeVisible();
    expect(asked[0]!.query.get("on")).toBe("2026-01-01");
    expect(screen.queryByText("nieczynne")).toBeNull();
  });
});

describe("the register of processing", () => {
  const events = { activity: "events", purposes: "events", people_categories: "events", data_categories: "events", legal_basis: "to_fill", recipients: "Starostwo", erasure_term: "to_fill", security_measures: "all", roles: ["head"], people: null, written_on: "2026-11-01" };
  const processing = (session = head) => show(<ListProcessing />, { path: "/centre/processing", at: "/centre/processing", session });

  it("shows the program's words, the office's own, and what is left to fill in", async () => {
    serve({ "GET /api/processing-activities": items(events) });
    await processing({ ...head, permissions: ["access.read_accounts"] });
    const table = within(await screen.findByRole("table"));
    expect(table.getByText("organizacja wydarzeń, zaproszenia i obecność")).toBeVisible();
    expect(table.getByText("Starostwo")).toBeVisible();
    expect(table.getByText("do uzupełnienia przez ośrodek")).toBeVisible();
    expect(table.queryByRole("button", { name: /^Uzupełnij/ })).toBeNull();
  });

  it("sends what the head fills in, and nothing of the program's words", async () => {
    const asked = serve({ "GET /api/processing-activities": items(events), "PUT /api/processing-activities/events": { status: 204 } });
    await processing();
    await userEvent.click(await screen.findByRole("button", { name: "Uzupełnij: wydarzenia" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByLabelText("Odbiorcy")).toBeInstanceOf(HTMLTextAreaElement);
    await userEvent.type(dialog.getByLabelText(/Planowany termin/), "B5");
    await userEvent.click(dialog.getByRole("button", { name: "Zapisz w rejestrze" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(asked.find((one) => one.method === "PUT")!.body).toEqual({ recipients: "Starostwo", erasure_term: "B5" });
  });
});

describe("the information duty", () => {
  const missing = { activity: "social_work", is_missing: true, information_id: null, given_on: null, how: null, clause: null, recorded_by: null, withdrawn_at: null, withdrawn_by: null, withdrawal_reason: null };
  const told = { ...missing, activity: "projects", is_missing: false, information_id: "i", given_on: "2026-11-01", how: "paper", recorded_by: "Ewa Mazur" };
  const person = { "GET /api/people/p": { body: { person_id: "p", first_name: "Ola", last_name: "Nowak", birth_on: "1979-05-14", sex: "female", version: 1 } } };
  const information = () => show(<PersonInformation />, { path: "/people/$person_id/information", at: "/people/p/information", session: head });

  it("says what is missing and what was told, and records it", async () => {
    const asked = serve({ ...person, "GET /api/people/p/information": items(missing, told), "POST /api/people/p/information": { status: 201, body: { information_id: "j" } } });
    await information();
    const table = within(await screen.findByRole("table"));
    expect(table.getByText("brakuje")).toBeVisible();
    expect(table.getByText("na papierze")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Zapisz poinformowanie" }));
    await waitFor(() => expect(asked.some((one) => one.method === "POST")).toBe(true));
    expect(asked.find((one) => one.method === "POST")!.body).toMatchObject({ activity: "social_work", how: "notice" });
  });

  it("shows of a withdrawn entry when, by whom and why", async () => {
    serve({ ...person, "GET /api/people/p/information": items({ ...told, withdrawn_at: "2026-11-05T09:30:00.000000Z", withdrawn_by: "Beata Brzoza", withdrawal_reason: "Wpisano przy niewłaściwej osobie" }) });
    await information();
    const table = within(await screen.findByRole("table"));
    expect(table.getByText("wycofano")).toBeVisible();
    expect(table.getByText(/^05\.11\.2026 .*, Beata Brzoza$/)).toBeVisible();
    expect(table.getByText("Wpisano przy niewłaściwej osobie")).toBeVisible();
    expect(table.queryByRole("button", { name: /^Wycofaj: / })).toBeNull();
  });

  it("says why a withdrawal is refused", async () => {
    serve({ ...person, "GET /api/people/p/information": items(told), "POST /api/people/p/information/i/withdrawal": refusal(422, [{ rule: "R20-22", field: "reason", code: "reason_too_short" }]) });
    await information();
    await userEvent.click(await screen.findByRole("button", { name: /^Wycofaj: / }));
    const dialog = within(await screen.findByRole("dialog"));
    await userEvent.type(dialog.getByLabelText(/Uzasadnienie/), "pomyłka");
    await userEvent.click(dialog.getByRole("button", { name: "Wycofaj zapis" }));
    expect((await dialog.findAllByText(/co najmniej 20 znaków/)).length).toBeGreaterThan(0);
  });
});

import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { guestsIn } from "@/capabilities/events/guests-in";
import { RecordAttendance } from "@/capabilities/events/record-attendance";

import { anna, show } from "../../support/render";
import { refusal, serve } from "../../support/server";

const event = { event_id: "e", version: 7, name: "Konferencja" };
const guest = { person_id: null, organisation: null, job_title: null, invited_on: null, invited_by: null, attendance: null, thanked_on: null };
const guests = [
  { ...guest, guest_id: "g-1", name: "Bażant Renata" },
  { ...guest, guest_id: "g-2", name: "Wąż Łukasz", attendance: "absent" },
  { ...guest, guest_id: "g-3", name: "Przedstawiciel miasta", organisation: "Urząd" },
];
const known = { "GET /api/events/e": { body: event }, "GET /api/events/e/guests": { body: { items: guests } } };
const session = { ...anna, permissions: [...anna.permissions, "events.read", "events.record_attendance"] };
const open = () => show(<RecordAttendance />, { path: "/events/$event_id/attendance", at: "/events/e/attendance", session });
const marked = (name: string) => within(screen.getByRole("group", { name })).queryAllByRole("button", { pressed: true }).map((one) => one.textContent);

describe("the sheet of attendance", () => {
  it("is filled by keys, taken back, and sends only what changed", async () => {
    const asked = serve({ ...known, "PUT /api/events/e/attendance": { body: event } });
    await open();
    await screen.findByText("Bażant Renata");
    await userEvent.keyboard("o");
    await userEvent.keyboard("u");
    expect(marked("Bażant Renata")).toEqual(["obecność"]);
    expect(marked("Wąż Łukasz")).toEqual(["usprawiedliwienie"]);
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(marked("Wąż Łukasz")).toEqual(["nieobecność"]);
    await userEvent.click(screen.getByRole("button", { name: "Zapisz obecność (1 zmiana)" }));
    await waitFor(() => expect(asked.find((request) => request.method === "PUT")?.body).toEqual({ marks: [{ guest_id: "g-1", attendance: "present" }] }));
    expect(asked.find((request) => request.method === "PUT")?.headers["If-Match"]).toBe('"7"');
  });

  it("marks the rest as present in one go, and clears a mark that is pressed again", async () => {
    serve(known);
    await open();
    await userEvent.click(await screen.findByRole("button", { name: "Pozostali obecni (2)" }));
    expect(marked("Przedstawiciel miasta")).toEqual(["obecność"]);
    await userEvent.click(within(screen.getByRole("group", { name: "Przedstawiciel miasta" })).getByRole("button", { name: "obecność" }));
    expect(marked("Przedstawiciel miasta")).toEqual([]);
  });

  it("keeps the marks when the server refuses", async () => {
    serve({ ...known, "PUT /api/events/e/attendance": refusal(422, [{ rule: "R14-23", field: "marks", code: "not_yet", values: { held_on: "2026-12-22" } }]) });
    await open();
    await screen.findByText("Bażant Renata");
    await userEvent.keyboard("n");
    await userEvent.keyboard("{Control>}s{/Control}");
    expect(await screen.findByRole("alert")).toHaveTextContent("Wydarzenie jest dopiero 22.12.2026");
    expect(marked("Bażant Renata")).toEqual(["nieobecność"]);
  });

  it("only shows the marks to who may not make them", async () => {
    serve(known);
    await show(<RecordAttendance />, { path: "/events/$event_id/attendance", at: "/events/e/attendance" });
    await screen.findByText("Bażant Renata");
    await userEvent.keyboard("o");
    expect(marked("Bażant Renata")).toEqual([]);
    expect(screen.getByRole("button", { name: /^Zapisz obecność/ })).toBeDisabled();
  });
});

describe("a pasted list of guests", () => {
  it("is read with semicolons and with tabs, without blank lines", () => {
    expect(guestsIn("Przedstawiciel miasta; Urząd Miejski ;wójt\r\n\n;;\nGość\tFirma")).toEqual([
      { name: "Przedstawiciel miasta", organisation: "Urząd Miejski", job_title: "wójt" },
      { name: "Gość", organisation: "Firma", job_title: "" },
    ]);
    expect(guestsIn("  \n")).toEqual([]);
  });
});

import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { AttendanceSheet } from "@/capabilities/support/attendance-sheet";
import { cellsOf, changesOf, closedBecause } from "@/capabilities/support/sheet";
import { formatDuration, parseTimeOfDay, wholePercent } from "@/capabilities/support/times";

import { show } from "../../support/render";
import { refusal, serve } from "../../support/server";

const session = { session_id: "s-1", version: 1, held_on: "2011-06-06", from_minute: 540, to_minute: 780, place: "Sala 2", leader: "Jan Kuchta", topic: null, cancelled_because: null, marked: 0 };
const ala = {
  enrolment_id: "e-1",
  participation_id: "t-1",
  person_id: "p-1",
  last_name: "Leżajska",
  first_name: "Ala",
  enrolled_on: "2011-06-01",
  left_on: null,
  left_because: null,
  project_left_on: null,
  attended_minutes: 0,
  certificate_id: null,
  certificate_number: null,
  completed_on: null,
  issued_on: null,
};
const series = {
  series_id: "k-1",
  version: 1,
  project_id: "j-1",
  form_id: "f-1",
  kind: "educational",
  shape: "course",
  name: "Kucharz małej gastronomii",
  from_on: "2011-06-01",
  to_on: "2011-06-30",
  planned_minutes: 960,
  run_by: "Zakład",
  place: null,
  places: null,
  required_percent: 80,
  enrolled: 2,
  session_count: 2,
  held_minutes: 480,
  certificates: 0,
  topics: [],
  sessions: [session, { ...session, session_id: "s-2", held_on: "2011-06-13" }],
  participants: [ala, { ...ala, enrolment_id: "e-2", person_id: "p-2", first_name: "Ola", enrolled_on: "2011-06-10" }],
};
const kept = [{ session_id: "s-2", enrolment_id: "e-1", person_id: "p-1", last_name: "Leżajska", first_name: "Ala", held_on: "2011-06-13", from_minute: 540, state: "present", minutes: 240 }];
const known = {
  "GET /api/series/k-1": { body: series },
  "GET /api/series/k-1/attendance": { body: { items: kept, next: null } },
  "GET /api/projects/j-1": { body: { project_id: "j-1", name: "Czas na aktywność" } },
};
const open = () => show(<AttendanceSheet />, { path: "/series/$series_id/attendance", at: "/series/k-1/attendance" });
const cell = (name: RegExp) => within(screen.getByRole("table", { name: "Lista obecności" })).getByRole("button", { name });

describe("the sheet of attendance", () => {
  it("sends only what changed, in one request, and takes marks back before", async () => {
    const asked = serve({ ...known, "PUT /api/series/k-1/attendance": { body: { series_id: "k-1", changed: 2 } } });
    await open();
    await screen.findByRole("table", { name: "Lista obecności" });
    cell(/Ala, 06\.06\.2011: puste/).focus();
    await userEvent.keyboard("o{ArrowUp}{ArrowRight}n");
    cell(/Ala, 13\.06\.2011/).focus();
    await userEvent.keyboard("u{Control>}z{/Control}");
    await userEvent.click(screen.getByRole("button", { name: "Zapisz 2 zmiany" }));
    await waitFor(() => expect(asked.some((request) => request.method === "PUT")).toBe(true));
    expect(asked.filter((request) => request.method === "PUT")).toHaveLength(1);
    expect(asked.find((request) => request.method === "PUT")!.body).toEqual({
      marks: [
        { session_id: "s-1", enrolment_id: "e-1", state: "present", minutes: 240 },
        { session_id: "s-2", enrolment_id: "e-1", state: "unexcused" },
      ],
    });
  });

  it("keeps cells closed where the rule would refuse, and says a refusal", async () => {
    serve({ ...known, "PUT /api/series/k-1/attendance": refusal(422, [{ rule: "R5-28", field: "marks[0].session_id", code: "not_yet_held", values: { held_on: "2011-06-06" } }]) });
    await open();
    await screen.findByRole("table", { name: "Lista obecności" });
    const closed = cell(/Ola, 06\.06\.2011: przed zapisem/);
    await userEvent.click(closed);
    expect(screen.getByRole("button", { name: "Zapisz obecność" })).toBeDisabled();
    await userEvent.click(cell(/Ala, 06\.06\.2011/));
    await userEvent.click(screen.getByRole("button", { name: "Zapisz 1 zmianę" }));
    expect(await screen.findByText(/Spotkanie 06\.06\.2011 jeszcze się nie odbyło/)).toBeVisible();
    expect(cell(/Ala, 06\.06\.2011: obecny/)).toBeVisible();
  });
});

describe("what a sheet knows", () => {
  it("finds nothing to send where a cell came back to what it was", () => {
    const cells = cellsOf([{ ...kept[0]!, state: "present" }]);
    expect(changesOf(cells, [{ key: "s-2 e-1", cell: null }, { key: "s-2 e-1", cell: { state: "present", minutes: 240 } }])).toEqual([]);
    expect(changesOf(cells, [{ key: "s-2 e-1", cell: null }])).toEqual([{ session_id: "s-2", enrolment_id: "e-1", state: null, minutes: null }]);
  });

  it("closes cells after leaving, before joining, and of what is not held", () => {
    expect(closedBecause(session, ala, "2011-06-05")).toBe("not_yet");
    expect(closedBecause(session, { ...ala, project_left_on: "2011-06-05" }, "2011-07-01")).toBe("left");
    expect(closedBecause({ ...session, cancelled_because: "Choroba" }, ala, "2011-07-01")).toBe("cancelled");
    expect(closedBecause(session, ala, "2011-07-01")).toBeNull();
  });

  it("writes times and durations as the office does", () => {
    expect([parseTimeOfDay("9:05"), parseTimeOfDay("9"), parseTimeOfDay("9:60"), parseTimeOfDay("25:00")]).toEqual([545, 540, null, null]);
    expect(formatDuration(270)).toBe("4\u00a0h 30\u00a0min");
    expect(wholePercent(767, 960)).toBe(79);
    expect(wholePercent(1, 0)).toBeNull();
  });
});

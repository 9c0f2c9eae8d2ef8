import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { Paths } from "@/capabilities/desk/paths";

import { anna, show } from "../../support/render";
import { serve } from "../../support/server";

const station = (kind: string, state: string, rest: object = {}) => ({ kind, state, on: null, subject_id: null, number: null, name: null, why: null, ...rest });
const path = (stations: object[], rest: object = {}) => ({ project_id: "j-1", project_name: "Czas na aktywność", from_on: "2011-01-01", to_on: "2011-12-31", left_on: null, is_over: false, stations, ...rest });
const open = async (paths: object[], permissions: string[] = []) => {
  const asked = serve({ "GET /api/people/p-1/paths": { body: { person_id: "p-1", paths } } });
  const shown = await show(<Paths person_id="p-1" />, { session: { ...anna, permissions: [...anna.permissions, ...permissions] } });
  return { ...shown, asked };
};
const stops = (name: string) => within(screen.getByRole("list", { name: `Ścieżka w projekcie: ${name}` })).getAllByRole("listitem");

describe("the way through a project", () => {
  it("says at each station its state in words, its day, and leads to its record", async () => {
    await open([
      path([
        station("application", "done", { on: "2011-02-01", subject_id: "a-1", number: "Z/1/2011" }),
        station("selection", "done", { on: "2011-05-04", why: "reserve" }),
        station("contract", "missing"),
        station("course", "current", { subject_id: "s-1", name: "Kucharz", number: "1/2011", why: "course_runs" }),
        station("work", "not_reached"),
      ]),
    ]);
    await screen.findByRole("list");
    const [applied, selected, contract, course, work] = stops("Czas na aktywność");
    expect(applied).toHaveTextContent("zrobione 01.02.2011");
    expect(within(applied!).getByRole("link", { name: "Zgłoszenie" })).toHaveAttribute("href", "/projects/j-1/applications/a-1");
    expect(selected).toHaveTextContent("lista rezerwowa");
    expect(contract).toHaveTextContent("brakuje");
    expect(within(contract!).queryByRole("link")).toBeNull();
    expect(course).toHaveAttribute("aria-current", "step");
    expect(course).toHaveTextContent(/Kucharz.*kurs trwa.*teraz/);
    expect(within(course!).getByRole("link")).toHaveAttribute("href", "/series/s-1");
    expect(work).toHaveTextContent("jeszcze nie");
  });

  it("says of a way that is over what did not happen, and of work that its proof is missing", async () => {
    await open([path([station("action_plan", "not_reached"), station("work", "missing", { on: "2011-10-03", subject_id: "w-1", name: "Piekarnia", why: "not_proven" })], { is_over: true, left_on: "2011-11-15" })]);
    expect(await screen.findByText(/udział do 15\.11\.2011/)).toBeVisible();
    const [plan, work] = stops("Czas na aktywność");
    expect(plan).toHaveTextContent("nie było");
    expect(work).toHaveTextContent("brakuje dowodu");
  });

  it("leads to an action plan only who may read it", async () => {
    const plan = path([station("action_plan", "done", { on: "2011-05-13", subject_id: "i-1" })]);
    const { unmount } = await open([plan]);
    expect(await screen.findByText("Plan działania")).toBeVisible();
    expect(screen.queryByRole("link", { name: "Plan działania" })).toBeNull();
    unmount();
    await open([plan], ["support.read_plan"]);
    expect(await screen.findByRole("link", { name: "Plan działania" })).toHaveAttribute("href", "/action-plans/i-1");
  });

  it("draws a line for each project, and nothing for who applied nowhere", async () => {
    const { unmount } = await open([path([station("application", "current")]), path([station("application", "done")], { project_id: "j-2", project_name: "Drugi" })]);
    await screen.findByRole("link", { name: "Drugi" });
    expect(screen.getAllByRole("list")).toHaveLength(2);
    unmount();
    const { asked, container } = await open([]);
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(container).not.toHaveTextContent("Ścieżka");
  });
});

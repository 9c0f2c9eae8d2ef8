import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { ChangeComposition, ComposeFigure } from "@/capabilities/results/compose-figure";

import { anna, show } from "../../support/render";
import { refusal, type Request, serve } from "../../support/server";

const session = { ...anna, roles: ["coordinator"], permissions: [...anna.permissions, "results.read", "results.compose_figure", "results.publish_statement"] };
const facts = [
  { fact: "consultations", states: ["social_worker", "counsellor", "psychologist"], words: "support:words.ConsultationKind", has_people: true, has_labels: false, has_amounts: false, labels: [] },
  { fact: "benefits", states: ["targeted"], words: "finance:words.BenefitKind", has_people: true, has_labels: true, has_amounts: true, labels: ["D/1"] },
];
const records_list = [
  { subject_kind: "consultation", subject_id: "1", person_id: "p1", label: "Nowak Ala", on: "2011-05-16", amount: null, counts: true, why: "fits", is_hidden: false },
  { subject_kind: "consultation", subject_id: "2", person_id: "p2", label: "Lis Iza", on: "2011-07-10", amount: null, counts: false, why: "left_out", is_hidden: false },
];
const hidden = { subject_kind: "consultation", subject_id: "", person_id: null, label: "", on: null, amount: null, counts: true, why: "fits", is_hidden: true };
const known = {
  "GET /api/projects": { body: { items: [{ project_id: "j", name: "Czas na aktywność", from_on: "2011-01-01", to_on: "2011-12-31" }], next: null } },
  "GET /api/facts": { body: { facts } },
  "POST /api/compositions/preview": { body: { unit: "people", as_of: "2011-12-31", value: "1", records: 1, records_list } },
};
const previews = (asked: Request[]) => asked.filter((one) => one.path.endsWith("/preview")).map((one) => one.body);

describe("putting a figure together", () => {
  it("shows the value and why each record counts, before anything is kept", async () => {
    const asked = serve(known);
    await show(<ComposeFigure />, { path: "/compositions/new", session });
    expect(await screen.findByText("1 osoba")).toBeVisible();
    expect(screen.getByText("liczy się: spełnia warunki")).toBeVisible();
    expect(screen.getByText("nie liczy się, bo osoba jest wśród pominiętych")).toBeVisible();
    await userEvent.click(screen.getByRole("checkbox", { name: "psycholog" }));
    await screen.findByText("1 osoba");
    await expect.poll(() => previews(asked).at(-1)).toEqual({ measure: "people", counted: { fact: "consultations", project_id: "j", states: ["psychologist"] } });
    expect(asked.some((one) => one.path === "/api/compositions")).toBe(false);
  });

  it("tells of people whom one may not find only that they count", async () => {
    serve({ ...known, "POST /api/compositions/preview": { body: { unit: "people", as_of: "2011-12-31", value: "3", records: 3, records_list: [records_list[0], hidden, hidden] } } });
    await show(<ComposeFigure />, { path: "/compositions/new", session });
    expect(await screen.findByText("3 osoby")).toBeVisible();
    expect(screen.getAllByText("osoba, której danych Pani/Pan tu nie widzi")).toHaveLength(2);
    expect(screen.getByRole("link", { name: "Nowak Ala" })).toBeVisible();
    expect(screen.queryByRole("link", { name: /nie widzi/ })).toBeNull();
  });

  it("offers only what the records have, and forgets the states of another kind", async () => {
    const asked = serve(known);
    await show(<ComposeFigure />, { path: "/compositions/new", session });
    await userEvent.click(await screen.findByRole("checkbox", { name: "psycholog" }));
    expect(screen.getByRole("radio", { name: "suma kwot" })).toBeDisabled();
    await userEvent.selectOptions(screen.getByLabelText(/^Zapisy/, { selector: "select" }), "benefits");
    expect(screen.getByRole("radio", { name: "suma kwot" })).toBeEnabled();
    expect(screen.getByRole("option", { name: "D/1" })).toBeInTheDocument();
    await expect.poll(() => previews(asked).at(-1)).toEqual({ measure: "people", counted: { fact: "benefits", project_id: "j", states: [] } });
  });

  it("keeps the figure with the people who are left out", async () => {
    const asked = serve({ ...known, "POST /api/compositions": { status: 201, body: { composition_id: "c", version: 1 } } });
    const { address } = await show(<ComposeFigure />, { path: "/compositions/new", session });
    await userEvent.type(await screen.findByLabelText(/Nazwa liczby/), "Rozmowy");
    await userEvent.click(screen.getByRole("button", { name: "Pomiń osoby, które…" }));
    const without = screen.getByRole("group", { name: "Bez tych osób" });
    await userEvent.click(within(without).getByRole("checkbox", { name: "psycholog" }));
    await userEvent.click(screen.getByRole("button", { name: "Zapisz liczbę" }));
    await expect.poll(address).toBe("/compositions/c");
    expect(asked.find((one) => one.path === "/api/compositions")?.body).toEqual({
      name: "Rozmowy",
      measure: "people",
      counted: { fact: "consultations", project_id: "j", states: [] },
      without: { fact: "consultations", project_id: "j", states: ["psychologist"] },
    });
  });

  it("W-09 says at its field what cannot be counted", async () => {
    serve({ ...known, "POST /api/compositions": refusal(422, [{ rule: "W-09", field: "measure", code: "no_amounts" }]) });
    await show(<ComposeFigure />, { path: "/compositions/new", session });
    await userEvent.type(await screen.findByLabelText(/Nazwa liczby/), "Rozmowy");
    await userEvent.click(screen.getByRole("button", { name: "Zapisz liczbę" }));
    expect((await screen.findAllByText(/Te zapisy nie mają kwot/)).length).toBeGreaterThan(0);
  });

  it("changes the version that was read, and only where one may", async () => {
    const composition = { composition_id: "c", version: 3, name: "Rozmowy", measure: "people", counted: { fact: "consultations", project_id: "j", states: ["psychologist"], label: null, from_on: null, to_on: "2011-06-30" }, without: null };
    const routes = { ...known, "GET /api/compositions/c": { body: composition }, "PUT /api/compositions/c": { body: { ...composition, version: 4 } } };
    const asked = serve(routes);
    const at = { path: "/compositions/$composition_id", at: "/compositions/c" };
    const view = await show(<ChangeComposition />, { ...at, session });
    await userEvent.click(await screen.findByRole("button", { name: "Zapisz zmiany" }));
    await expect.poll(() => asked.find((one) => one.method === "PUT")?.headers["If-Match"]).toBe('"3"');
    view.unmount();
    const later = serve(routes);
    await show(<ChangeComposition />, { ...at, session: { ...session, permissions: ["results.read"] } });
    expect(await screen.findByRole("button", { name: "Zapisz zmiany" })).toBeDisabled();
    expect(previews(later)).toEqual([]);
  });
});

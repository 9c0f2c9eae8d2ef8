import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { ListTraces } from "@/capabilities/access/list-traces";
import { ShowTraceState } from "@/capabilities/access/show-trace-state";

import { anna, show } from "../../support/render";
import { refusal, serve } from "../../support/server";

const officer = { ...anna, permissions: ["access.read_traces", "access.check_trace"] };
const row = { entry: 7, at: "2026-11-20T09:15:00.000000Z", worker: "Ewa Mazur", roles: ["social_worker"], action: "people.read", outcome: "read" };
const state = { entries: 1204, confirmed_entry: 1200, confirmed_at: "2026-11-20T09:15:00Z", is_failing: false, is_set_back: false };
const traces = () => show(<ListTraces />, { path: "/people/$person_id/traces", at: "/people/p/traces", session: officer });
const trace = () => show(<ShowTraceState />, { path: "/centre/trace", at: "/centre/trace", session: officer });

describe("who saw a person", () => {
  it("tells it in words, and asks nothing that the officer may not", async () => {
    const asked = serve({ "GET /api/people/p/traces": { body: { items: [row, { ...row, entry: 3, worker: null, roles: [], outcome: "done", action: "people.change" }], next: null } } });
    await traces();
    expect(await screen.findByText("dane osoby: odczyt")).toBeVisible();
    expect(screen.getByText("pracownik socjalny")).toBeVisible();
    expect(screen.getAllByText(/20\.11\.2026 \d\d:15/)).toHaveLength(2);
    expect(screen.getByText("nikt zalogowany")).toBeVisible();
    expect(asked.map((one) => one.path)).toEqual(["/api/people/p/traces"]);
  });

  it("says that nobody saw it", async () => {
    serve({ "GET /api/people/p/traces": { body: { items: [], next: null } } });
    await traces();
    expect(await screen.findByText("W tym czasie nikt nie widział tych danych.")).toBeVisible();
  });
});

describe("the state of the trace", () => {
  it("says how far it is confirmed", async () => {
    serve({ "GET /api/trace": { body: state } });
    await trace();
    expect(await screen.findByText("Potwierdzenia są zapisywane.")).toBeVisible();
    expect(screen.getByText(/^1\s?204$/)).toBeVisible();
  });

  it("says what is wrong, and that nothing is confirmed yet", async () => {
    serve({ "GET /api/trace": { body: { ...state, confirmed_entry: null, confirmed_at: null, is_failing: true, is_set_back: true } } });
    await trace();
    expect(await screen.findByText(/Potwierdzeń nie można teraz zapisać/)).toBeVisible();
    expect(screen.getByText(/ślad był inny niż potwierdzony/)).toBeVisible();
    expect(screen.getByText("jeszcze nic")).toBeVisible();
    expect(screen.queryByText("Potwierdzenia są zapisywane.")).toBeNull();
  });

  it("says at the field that the PESEL is none, and keeps it", async () => {
    const asked = serve({ "GET /api/trace": { body: state }, "POST /api/traces/person": refusal(422, [{ rule: "", field: "pesel", code: "not_pesel" }]) });
    await trace();
    await userEvent.type(await screen.findByLabelText(/PESEL/), "123");
    await userEvent.click(screen.getByRole("button", { name: "Pokaż, kto widział" }));
    await waitFor(() => expect(screen.getByLabelText(/PESEL/)).toHaveAccessibleDescription(/PESEL/));
    expect(screen.getByLabelText(/PESEL/)).toHaveValue("123");
    expect(asked.at(-1)!.body).toEqual({ pesel: "123" });
  });
});

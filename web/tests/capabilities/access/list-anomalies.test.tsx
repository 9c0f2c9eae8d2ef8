import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { ListAnomalies } from "@/capabilities/access/list-anomalies";

import { anna, show } from "../../support/render";
import { refusal, serve } from "../../support/server";

const officer = { ...anna, permissions: ["access.review_anomalies", "access.read_traces"] };
const row = {
  rule: "same_surname",
  on: "2026-11-20",
  account_id: "a",
  workers: ["Celina Cis"],
  person_id: "p",
  person: null,
  count: 2,
  first_at: "2026-11-20T09:15:00.000000Z",
  last_at: "2026-11-20T09:25:00.000000Z",
  entries: [7, 9],
  also: ["outside_caseload"],
  state: "open",
  note: null,
  disposed_by: null,
  disposed_at: null,
  may_dispose: true,
};
const list = (...items: object[]) => ({ "GET /api/anomalies": { body: { items, next: null } } });
const anomalies = (session = officer, at = "/centre/anomalies") => show(<ListAnomalies />, { path: "/centre/anomalies", at, session });
const title = "AN-02 osoba o nazwisku pracownika";

describe("what stands out in the trace", () => {
  it("tells rule, worker and state; the officer gets no name and a way to who saw the person", async () => {
    serve(list(row));
    await anomalies();
    const table = within(await screen.findByRole("table"));
    expect(table.getByText(title)).toBeVisible();
    expect(table.getByText("Celina Cis")).toBeVisible();
    expect(table.getByText("otwarte")).toBeVisible();
    expect(table.getByText("AN-01 cudza sprawa, bez czynności przez dobę")).toBeVisible();
    expect(table.getByRole("link", { name: "Kto widział te dane" })).toHaveAttribute("href", "/people/p/traces");
  });

  it("shows the head the name", async () => {
    serve(list({ ...row, person: "Cis Jan" }));
    await anomalies({ ...officer, permissions: [...officer.permissions, "people.read"] });
    expect(await screen.findByRole("link", { name: "Cis Jan" })).toHaveAttribute("href", "/people/p");
  });

  it("says that nothing stands out, and asks with the filters of the address", async () => {
    const asked = serve(list());
    await anomalies(officer, "/centre/anomalies?state=late&rule=volume");
    expect(await screen.findByText("W tym czasie nic nie odstaje od zwykłej pracy.")).toBeVisible();
    expect(asked[0]!.query.toString()).toBe("rule=volume&state=late");
  });

  it("keeps what came of it", async () => {
    const asked = serve({ ...list(row), "POST /api/anomalies/dispositions": { status: 204 } });
    await anomalies();
    await userEvent.click(await screen.findByRole("button", { name: `Rozpatrz: ${title}, Celina Cis` }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByText("7, 9")).toBeVisible();
    await userEvent.selectOptions(dialog.getByLabelText(/Wynik/), "wyjaśnione");
    await userEvent.type(dialog.getByLabelText(/Uzasadnienie oceny/), "Zastępstwo");
    await userEvent.click(dialog.getByRole("button", { name: "Zapisz ustalenia" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const sent = asked.find((one) => one.method === "POST")!;
    expect(sent.body).toEqual({ rule: "same_surname", on: "2026-11-20", account_id: "a", person_id: "p", disposition: "explained", note: "Zastępstwo" });
  });

  it("stays open with what the server refuses", async () => {
    serve({ ...list(row), "POST /api/anomalies/dispositions": refusal(422, [{ rule: "AN-22", field: "", code: "heads_row" }]) });
    await anomalies();
    await userEvent.click(await screen.findByRole("button", { name: /^Rozpatrz: / }));
    const dialog = within(await screen.findByRole("dialog"));
    await userEvent.selectOptions(dialog.getByLabelText(/Wynik/), "wyjaśnione");
    await userEvent.type(dialog.getByLabelText(/Uzasadnienie oceny/), "Zastępstwo");
    await userEvent.click(dialog.getByRole("button", { name: "Zapisz ustalenia" }));
    expect(await dialog.findByText(/Wejścia kierownika rozpatruje tylko inspektor ochrony danych\./)).toBeVisible();
  });

  it("lets nobody dispose of their own", async () => {
    serve(list({ ...row, may_dispose: false }));
    await anomalies();
    await userEvent.click(await screen.findByRole("button", { name: /^Obejrzyj: / }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByText(/Własnych wejść nikt nie rozpatruje/)).toBeVisible();
    expect(dialog.queryByRole("button", { name: "Zapisz ustalenia" })).toBeNull();
  });
});

import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { ConcludeContract } from "@/capabilities/casework/conclude-contract";
import { today } from "@/platform/formats";

import { show } from "../../support/render";
import { refusal, serve } from "../../support/server";

const person = { person_id: "p-1", version: 1, first_name: "Łukasz", last_name: "Żak", birth_on: "1979-03-12", sex: "male", pesel_masked: null, addresses: [], contacts: [], household: null, labour: [] };
const known = {
  "GET /api/people/p-1": { body: person },
  "GET /api/people/p-1/casework": { body: { interviews: [], diagnoses: [{ diagnosis_id: "d-1", person_id: "p-1", signed_on: "2011-04-20" }], contracts: [] } },
  "GET /api/staff": { body: { items: [{ member_id: "m-anna", first_name: "Anna", last_name: "Kowal", posts: [] }] } },
};
const conclude = () => userEvent.click(screen.getByRole("button", { name: "Zawrzyj kontrakt" }));
const open = () => show(<ConcludeContract />, { path: "/people/$person_id/contracts/new", at: "/people/p-1/contracts/new" });

describe("concluding a contract", () => {
  it("shows findings at the row of the action, and a one-sided contract asks for its reason", async () => {
    serve({
      ...known,
      "POST /api/contracts": refusal(422, [
        { rule: "R3-03", field: "actions[1].due_on", code: "outside_period", values: {} },
        { rule: "R3-04", field: "actions", code: "one_sided", can_be_justified: true, values: {} },
      ]),
    });
    await open();
    await screen.findByRole("group", { name: "Działanie 2" });
    await conclude();
    const summary = await screen.findByRole("alert");
    expect(summary).toHaveTextContent("Działania 2: Termin");
    const second = screen.getByRole("group", { name: "Działanie 2" });
    expect(within(second).getByText(/poza okresem kontraktu/)).toBeVisible();
    expect(screen.getByLabelText("Uzasadnienie (R3-04)")).toBeVisible();
  });

  it("sends goals and the actions of both sides, without rows left empty", async () => {
    const asked = serve({ ...known, "POST /api/contracts": { status: 201, body: { contract_id: "c-1", person_id: "p-1" } } });
    const { address } = await open();
    const first = await screen.findByRole("group", { name: "Działanie 1" });
    await userEvent.type(screen.getByLabelText(/^Cel 1/), "Podjęcie pracy");
    await userEvent.type(within(first).getByLabelText(/^Co zrobi/), "Idzie na kurs");
    await userEvent.type(within(first).getByLabelText(/^Termin/), "15.09.2011");
    await userEvent.type(screen.getByLabelText(/^Do dnia/), "31.12.2011");
    await conclude();
    await waitFor(() => expect(address()).toBe("/contracts/c-1"));
    const sent = asked.find((request) => request.method === "POST")!;
    expect(sent.body).toEqual({
      person_id: "p-1",
      diagnosis_id: "d-1",
      variant: "a",
      worker_id: "m-anna",
      concluded_on: today(),
      from_on: today(),
      to_on: "2011-12-31",
      goals: ["Podjęcie pracy"],
      actions: [{ side: "person", description: "Idzie na kurs", due_on: "2011-09-15" }],
    });
    expect(sent.headers["Idempotency-Key"]).toMatch(/^[0-9a-f-]{36}$/);
  });
});

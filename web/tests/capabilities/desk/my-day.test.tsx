import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { MyDay } from "@/capabilities/desk/my-day";
import { today } from "@/platform/formats";

import { anna, show } from "../../support/render";
import { refusal, serve } from "../../support/server";

const session = { ...anna, permissions: [...anna.permissions, "desk.read", "desk.keep_tasks"] };
const action = { kind: "contract_action", due_on: "2011-09-30", subject_id: "c-1", action_id: "x-1", number: "K/1/2011", person_id: "p-1", person_name: "Łukasz Żak", description: "Ukończy kurs" };
const task = { kind: "own_task", due_on: today(), subject_id: "t-1", action_id: null, number: "", person_id: null, person_name: null, description: "Zadzwonić do szkoły" };
const ends = { kind: "contract_end", due_on: today(), subject_id: "c-2", action_id: null, number: "K/2/2011", person_id: "p-2", person_name: "Anna Wróbel", description: null };
const day = (rest: object) => ({ body: { on: today(), overdue: [], today: [], next: [], ...rest } });
const open = () => show(<MyDay />, { path: "/my-day", session });

describe("Mój dzień", () => {
  it("tells what to do, leads to the record, and does in place what is one act", async () => {
    const asked = serve({ "GET /api/my-day": day({ overdue: [action], today: [ends] }), "POST /api/contracts/c-1/actions/x-1/done": { status: 201, body: {} } });
    await open();
    expect(await screen.findByText("Ukończy kurs")).toBeVisible();
    expect(screen.getByRole("link", { name: "Działanie z kontraktu nr K/1/2011" })).toHaveAttribute("href", "/contracts/c-1");
    expect(screen.getByRole("link", { name: /K\/2\/2011/ })).toHaveAttribute("href", "/contracts/c-2/termination");
    expect(screen.getAllByRole("button", { name: /^Zrobione dziś/ })).toHaveLength(1);
    await userEvent.click(screen.getByRole("button", { name: "Zrobione dziś: Ukończy kurs" }));
    await waitFor(() => expect(asked.find((request) => request.method === "POST")?.body).toEqual({ done_on: today() }));
  });

  it("ticks a task of one's own off and takes it back", async () => {
    const asked = serve({ "GET /api/my-day": day({ today: [task] }), "POST /api/tasks/t-1/done": { status: 201, body: {} }, "DELETE /api/tasks/t-1/done": { body: {} } });
    await open();
    await userEvent.click(await screen.findByRole("button", { name: "Zrobione dziś: Zadzwonić do szkoły" }));
    const said = await screen.findByText(/^Zrobione dziś: Zadzwonić/);
    await userEvent.click(within(said.closest("[role=status]")!).getByRole("button", { name: "Cofnij" }));
    await waitFor(() => expect(asked.some((request) => request.method === "DELETE")).toBe(true));
  });

  it("adds a task with its day, and says at the field what is missing", async () => {
    serve({ "GET /api/my-day": day({}), "POST /api/tasks": refusal(422, [{ rule: "", field: "what", code: "required", values: {} }]) });
    await open();
    await userEvent.click(await screen.findByRole("button", { name: "Dodaj zadanie" }));
    await userEvent.click(screen.getByRole("button", { name: "Zapisz zadanie" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Co zrobić");
  });
});

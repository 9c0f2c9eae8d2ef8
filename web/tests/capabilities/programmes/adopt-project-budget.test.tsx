import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { AdoptProjectBudget } from "@/capabilities/programmes/adopt-project-budget";

import { show } from "../../support/render";
import { refusal, serve } from "../../support/server";

const budget = {
  budget_id: "b-1",
  name: "Budżet 2011",
  version_no: 1,
  adopted_on: "2010-12-20",
  total: "100.00",
  lines: [{ task_number: 1, task: "Aktywna integracja", source: "efs", amount: "100.00" }],
  sources: [{ source: "efs", planned: "100.00" }],
  tasks: [{ task_number: 1, task: "Aktywna integracja", planned: "100.00" }],
};
const open = () => show(<AdoptProjectBudget />, { path: "/projects/$project_id/budget/new", at: "/projects/j-1/budget/new" });

describe("adopting a project's budget", () => {
  it("is one request, and a refusal keeps what was typed", async () => {
    const asked = serve({
      "GET /api/projects/j-1": { body: { project_id: "j-1", budget_id: null, planned_versions: [], counts: {} } },
      "POST /api/projects/j-1/budget": refusal(422, [{ rule: "R5-13", field: "total", code: "lines_differ_from_total", values: { total: "10.00", sum: "9.00", difference: "1.00" } }]),
    });
    await open();
    await userEvent.type(await screen.findByLabelText(/^Nazwa budżetu/), "Budżet 2011");
    await userEvent.click(screen.getByRole("button", { name: "Przyjmij budżet" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("R5-13");
    expect(screen.getByLabelText(/^Nazwa budżetu/)).toHaveValue("Budżet 2011");
    expect(asked.filter((request) => request.method !== "GET").map((request) => request.path)).toEqual(["/api/projects/j-1/budget"]);
  });

  it("starts the next version from the lines of the last one, with a reason and without a name", async () => {
    const asked = serve({
      "GET /api/projects/j-1": { body: { project_id: "j-1", budget_id: "b-1", planned_versions: [], counts: {} } },
      "GET /api/budgets/b-1/versions": { body: { items: [budget] } },
      "POST /api/projects/j-1/budget": { status: 201, body: { ...budget, version_no: 2 } },
    });
    const { address } = await open();
    await userEvent.type(await screen.findByLabelText(/^Powód zmiany/), "aneks nr 1");
    expect(screen.queryByLabelText(/^Nazwa budżetu/)).toBeNull();
    await userEvent.type(screen.getByLabelText(/^Przyjęty dnia/), "15.04.2011");
    await userEvent.click(screen.getByRole("button", { name: "Przyjmij wersję 2 budżetu" }));
    await waitFor(() => expect(address()).toBe("/projects/j-1/budget"));
    expect(asked.find((request) => request.method === "POST")!.body).toEqual({ reason: "aneks nr 1", adopted_on: "2011-04-15", total: "100.00", lines: budget.lines });
  });
});

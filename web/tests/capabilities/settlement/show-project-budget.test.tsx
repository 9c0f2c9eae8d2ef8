import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { ShowProjectBudget } from "@/capabilities/settlement/show-project-budget";

import { show } from "../../support/render";
import { serve } from "../../support/server";

const budget = (own: object) => ({
  budget_id: "b-1",
  name: "Budżet 2011",
  version_no: 1,
  adopted_on: "2011-01-03",
  total: "385365.31",
  lines: [],
  sources: [
    { source: "efs", planned: "344901.95" },
    { source: "own", planned: "40463.36" },
  ],
  tasks: [],
  own_contribution: { planned: "40463.36", counted: "40000.00", difference: "-463.36" },
  progress: [
    { source: "efs", planned: "344901.95", paid: null, undeclared: null },
    { source: "own", planned: "40463.36", ...own },
  ],
});
const open = async (own: object) => {
  serve({ "GET /api/projects/j-1/budget": { body: budget(own) }, "GET /api/budgets/b-1/versions": { body: { items: [] } } });
  await show(<ShowProjectBudget />, { path: "/projects/$project_id/budget", at: "/projects/j-1/budget" });
  return within((await screen.findByRole("heading", { name: "Zaplanowane i wypłacone" })).closest("section")!);
};
const spaced = (element: HTMLElement) => element.closest("section")!.textContent!.replace(/\u00a0/g, " ");

describe("planned and paid", () => {
  it("says every amount to the grosz, and that payments of other sources are not known", async () => {
    const card = await open({ paid: "40000.00", undeclared: "463.36" });
    const text = spaced(card.getByRole("heading"));
    expect(text).toContain("EFSzaplanowano 344 901,95 zł");
    expect(text).toContain("wypłacono 40 000,00 zł z 40 463,36 zł · niezgłoszone 463,36 zł");
    expect(text).toContain("wypłat z tego źródła program nie zapisuje");
    expect(text).toContain("wypłacone, jeszcze niezgłoszone");
  });

  it("draws paid and not declared within the plan, and marks the plan when more was paid", async () => {
    const card = await open({ paid: "50000.00", undeclared: "0.00" });
    const bars = card.getByRole("heading").closest("section")!.querySelectorAll("svg");
    expect(bars).toHaveLength(2);
    const [plan, paid, mark] = bars[1]!.querySelectorAll(":scope > rect");
    expect(Number(plan!.getAttribute("width"))).toBeLessThan(1000);
    expect(Number(paid!.getAttribute("width"))).toBe(1000);
    expect(mark!.getAttribute("x")).toBe(plan!.getAttribute("width"));
    expect(spaced(card.getByRole("heading"))).not.toContain("jeszcze niezgłoszone");
  });
});

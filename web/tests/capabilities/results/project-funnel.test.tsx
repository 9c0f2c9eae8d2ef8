import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { ProjectFunnel } from "@/capabilities/results/project-funnel";

import { anna, show } from "../../support/render";
import { serve } from "../../support/server";

const steps = [
  { stage: "applied", people: 33 },
  { stage: "selected", people: 29 },
  { stage: "contracted", people: 25 },
  { stage: "employed", people: 3 },
];
const open = (permissions: string[] = [], of = steps) => {
  serve({ "GET /api/projects/j-1/funnel": { body: { project_id: "j-1", as_of: "2011-12-31", steps: of } } });
  return show(<ProjectFunnel project_id="j-1" />, { session: { ...anna, permissions: [...anna.permissions, ...permissions] } });
};

describe("the funnel of a project", () => {
  it("says every number in words beside its bar, and leads to the list behind it", async () => {
    await open(["placements.read"]);
    const rows = within(await screen.findByRole("list", { name: "Od zgłoszenia do pracy" })).getAllByRole("listitem");
    expect(rows.map((row) => row.textContent)).toEqual(["Zgłoszenia33 osoby", "Wyłonieni29 osób88% z 33", "Kontrakt socjalny25 osób86% z 29", "Praca3 osoby12% z 25"]);
    expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual(["/projects/j-1", "/projects/j-1/ranking", "/projects/j-1/participants", "/projects/j-1/outcomes"]);
    expect(screen.getByText(/Stan na 31\.12\.2011/)).toBeVisible();
  });

  it("leads nowhere where one may not go, and is whole with nobody in it", async () => {
    await open([], steps.map((step) => ({ ...step, people: 0 })));
    expect(await screen.findAllByText("0 osób")).toHaveLength(4);
    expect(screen.queryByRole("link", { name: "Praca" })).toBeNull();
    expect(screen.queryByText(/%/)).toBeNull();
  });
});

import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { Committee } from "@/capabilities/programmes/committee";
import { ExplainApplication } from "@/capabilities/programmes/explain-application";

import { show } from "../../support/render";
import { refusal, serve } from "../../support/server";

const committee = {
  project_id: "p",
  members: [
    { member_id: "m1", first_name: "Halina", last_name: "Zając", is_chair: true, appointed_on: "2011-03-01", signed_on: "2011-03-02" },
    { member_id: "m2", first_name: "Anna", last_name: "Kowal", is_chair: false, appointed_on: "2011-03-01", signed_on: null },
  ],
};
const openCommittee = () => show(<Committee />, { path: "/projects/$project_id/committee", at: "/projects/p/committee" });

describe("the committee", () => {
  it("says who chairs and who has not signed yet", async () => {
    serve({ "GET /api/projects/p/committee": { body: committee } });
    await openCommittee();
    expect(await screen.findByRole("row", { name: /Zając Halina.*przewodniczący.*02\.03\.2011/ })).toBeVisible();
    expect(screen.getByRole("row", { name: /Kowal Anna.*jeszcze nie podpisane/ })).toBeVisible();
  });

  it("says that there is none yet, and what that means", async () => {
    serve({ "GET /api/projects/p/committee": refusal(404, []) });
    await openCommittee();
    expect(await screen.findByText("Nie powołano jeszcze komisji.")).toBeVisible();
  });
});

const explanation = {
  application_id: "a",
  person_id: "o",
  number: "Z/6/2011",
  last_name: "Furtak",
  first_name: "Zofia",
  state: "reserve",
  points: "7.5",
  minimum_points: 4,
  criteria: [
    { statement: "Mieszka w gminie", most_points: null, is_met: true, points: null, given: [] },
    {
      statement: "Motywacja",
      most_points: 10,
      is_met: null,
      points: "7.5",
      given: [
        { scorer: "Kowal Anna", is_counted: true, is_met: null, points: 7 },
        { scorer: "Zając Halina", is_counted: false, is_met: null, points: 1 },
      ],
    },
  ],
  version: 1,
  drawn_on: "2011-03-07",
  list: "reserve",
  position: 1,
  why: "within_reserve",
  points_on_list: "7.5",
  last_basic_points: "7.5",
  equal_numbers: ["Z/5/2011"],
  ties: [{ key: "number", statement: null, value: "Z/6/2011" }],
};
const openExplanation = () => show(<ExplainApplication />, { path: "/projects/$project_id/applications/$application_id/explanation", at: "/projects/p/applications/a/explanation" });

describe("the explanation of a result", () => {
  it("names each criterion with its points, who gave them, and which card did not count", async () => {
    serve({ "GET /api/applications/a/explanation": { body: explanation } });
    await openExplanation();
    expect(await screen.findByRole("row", { name: /Motywacja 7,5 z 10 Kowal Anna: 7 Zając Halina: 1 \(nieliczona\)/ })).toBeVisible();
    expect(screen.getByText("Z/5/2011")).toBeVisible();
    expect(screen.getByText(/niższy numer zgłoszenia/)).toBeVisible();
  });

  it("tells nothing of a result before every card is in", async () => {
    serve({ "GET /api/applications/a/explanation": { body: { ...explanation, points: null, list: null, equal_numbers: [], ties: [] } } });
    await openExplanation();
    expect(await screen.findByText("Wynik będzie znany, gdy będą wszystkie karty oceny.")).toBeVisible();
    expect(screen.queryByText(/Kowal Anna/)).toBeNull();
  });
});

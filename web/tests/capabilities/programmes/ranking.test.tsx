import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { Ranking } from "@/capabilities/programmes/ranking";

import { show } from "../../support/render";
import { refusal, serve } from "../../support/server";

const selection = {
  selection_id: "s",
  version: 2,
  drawn_on: "2011-04-10",
  basic_places: 1,
  reserve_places: 1,
  minimum_points: 10,
  checksum: "9f2c",
  is_intact: true,
  places: [
    { application_id: "a1", number: "3/2011", list: "basic", position: 1, points: 18, why: "within_places", last_name: "Żak" },
    { application_id: "a2", number: "1/2011", list: "reserve", position: 1, points: 12, why: "within_reserve", last_name: "Nowak" },
  ],
};
const open = () => show(<Ranking />, { path: "/projects/$project_id/ranking", at: "/projects/p/ranking" });

describe("the ranking list", () => {
  it("R0-02 shows numbers of applications and no name, even if one were sent", async () => {
    serve({ "GET /api/projects/p/selection": { body: selection } });
    const { container } = await open();
    expect(await screen.findByText("3/2011")).toBeVisible();
    expect(container).toHaveTextContent("Lista rezerwowa (1)");
    expect(container).not.toHaveTextContent(/Żak|Nowak/);
  });

  it("says when a list no longer fits its checksum", async () => {
    serve({ "GET /api/projects/p/selection": { body: { ...selection, is_intact: false } } });
    await open();
    expect(await screen.findByText(/nie zgadza się z sumą kontrolną/)).toBeVisible();
  });

  it("says that there is none yet", async () => {
    serve({ "GET /api/projects/p/selection": refusal(404, []) });
    await open();
    expect(await screen.findByText("Lista nie została jeszcze ustalona.")).toBeVisible();
  });
});

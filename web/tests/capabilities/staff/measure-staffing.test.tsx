import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { MeasureStaffing } from "@/capabilities/staff/measure-staffing";

import { show } from "../../support/render";
import { refusal, serve } from "../../support/server";

const standard = { on: "2011-12-31", residents_year: 2010, residents: 14230, residents_counted_on: "2010-12-31", residents_source: "GUS", residents_are_old: false, residents_per_worker: 2000, plus_share: "0.000", headcount: 7, share_sum: "6.500", full_time: 6, required_share: "7.115", missing_share: "0.615", meets_population: false, minimum_full_time: 3, meets_minimum: true, is_met: false, posts: [] };

describe("the staffing standard", () => {
  it("says in words what the bar shows, and what half a post would change", async () => {
    const asked = serve({
      "GET /api/staff": { body: { items: [] } },
      "GET /api/staffing": ({ query }) => ({ body: query.get("plus_share") ? { ...standard, share_sum: "7.500", is_met: true } : standard }),
    });
    await show(<MeasureStaffing />, { path: "/centre/staff" });
    expect(await screen.findByText("standard niespełniony")).toBeVisible();
    expect(screen.getByRole("meter")).toHaveAttribute("aria-valuetext", expect.stringContaining("Etaty: jest 6,5, potrzeba 7,115"));
    await userEvent.click(screen.getByRole("button", { name: "+½ etatu" }));
    expect(await screen.findByText("standard spełniony")).toBeVisible();
    expect(asked.some((request) => request.query.get("plus_share") === "0.500")).toBe(true);
  });

  it("R18-05 says where to record the residents that are missing", async () => {
    serve({ "GET /api/staff": { body: { items: [] } }, "GET /api/staffing": refusal(422, [{ rule: "R18-05", field: "", code: "residents_missing", values: { day: "2011-12-31" } }]) });
    await show(<MeasureStaffing />, { path: "/centre/staff" });
    expect(await screen.findByRole("alert")).toHaveTextContent("Przed 31.12.2011 nie zapisano liczby mieszkańców");
  });
});

import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { DeclareOwnContribution } from "@/capabilities/settlement/declare-own-contribution";

import { show } from "../../support/render";
import { refusal, serve } from "../../support/server";

const row = { person_id: "p-1", last_name: "Żak", first_name: "Ewa", paid_on: "2011-05-20", kind: "targeted", decision_number: "D/1", amount: "100.10", is_declared: false, counts: false, why: "not_declared" };
const rows = [
  { ...row, payment_id: "w-1" },
  { ...row, payment_id: "w-2", decision_number: "D/2", amount: "200.20" },
  { ...row, payment_id: "w-3", decision_number: "D/3", is_declared: true, why: "outside_participation" },
  { ...row, payment_id: "w-4", decision_number: "D/4", why: "not_a_participant" },
];
const known = { "GET /api/projects/p/own-contribution": { body: { items: rows } }, "GET /api/projects/p/budget": refusal(404, []) };
const open = () => show(<DeclareOwnContribution />, { path: "/projects/$project_id/own-contribution", at: "/projects/p/own-contribution" });

describe("declaring own contribution", () => {
  it("says of each payment why it does not count, and offers only what can be declared", async () => {
    serve(known);
    await open();
    const outside = (await screen.findByText("D/3")).closest("tr")!;
    expect(outside).toHaveTextContent("nie liczy się, bo wypłata poza czasem udziału");
    expect(within(outside).getByRole("checkbox")).toBeDisabled();
    expect(within(screen.getByText("D/4").closest("tr")!).getByRole("checkbox")).toBeDisabled();
  });

  it("shows a refusal of the server and keeps the choice", async () => {
    serve({ ...known, "POST /api/projects/p/own-contribution": refusal(422, [{ rule: "S-03", field: "payment_ids[0]", code: "already_declared" }]) });
    await open();
    await userEvent.click(await screen.findByRole("checkbox", { name: /D\/1/ }));
    await userEvent.click(screen.getByRole("button", { name: /Zgłoś 1 wypłatę/ }));
    expect(await screen.findByRole("alert")).toHaveTextContent("To świadczenie jest już zgłoszone. (S-03)");
    expect(screen.getByRole("checkbox", { name: /D\/1/ })).toBeChecked();
  });

  it("declares what was chosen, with its sum in view", async () => {
    const asked = serve({ ...known, "POST /api/projects/p/own-contribution": { body: {} } });
    await open();
    await userEvent.click(await screen.findByRole("checkbox", { name: /D\/1/ }));
    await userEvent.click(screen.getByRole("checkbox", { name: /D\/2/ }));
    await userEvent.click(screen.getByRole("button", { name: /Zgłoś 2 wypłaty \(300,30/ }));
    await waitFor(() => expect(asked.find((request) => request.method === "POST")?.body).toEqual({ payment_ids: ["w-1", "w-2"] }));
  });
});

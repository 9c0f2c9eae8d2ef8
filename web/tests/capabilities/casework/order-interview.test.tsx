import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { OrderInterview } from "@/capabilities/casework/order-interview";

import { anna, show } from "../../support/render";
import { serve } from "../../support/server";

const staff = [
  { member_id: "m-anna", first_name: "Anna", last_name: "Kowal", posts: [] },
  { member_id: "m-halina", first_name: "Halina", last_name: "Zając", posts: [] },
];
const known = {
  "GET /api/people/p-1": { body: { person_id: "p-1", first_name: "Łukasz", last_name: "Żak", birth_on: "1979-03-12" } },
  "GET /api/staff": { body: { items: staff } },
};
const head = { ...anna, member_id: "m-halina", name: "Halina Zając", roles: ["head" as const] };
const lead = { assignment_id: "a-1", person_id: "p-1", member_id: "m-anna", member_name: "Anna Kowal", role: "lead", from_on: "2011-01-03", to_on: null, basis: "rejon" };
const open = (session = anna) => show(<OrderInterview />, { path: "/people/$person_id/interviews/new", at: "/people/p-1/interviews/new", session });
const worker = () => screen.findByLabelText<HTMLSelectElement>(/^Pracownik socjalny/);

describe("who is suggested to hold an interview", () => {
  it("is the social worker who is signed in", async () => {
    serve({ ...known, "GET /api/people/p-1/assignments": { body: { items: [] } } });
    await open();
    await waitFor(async () => expect(await worker()).toHaveValue("m-anna"));
  });

  it("is who leads the work with the person, when the head is signed in", async () => {
    serve({ ...known, "GET /api/people/p-1/assignments": { body: { items: [lead] } } });
    await open(head);
    await waitFor(async () => expect(await worker()).toHaveValue("m-anna"));
  });

  it("is nobody where nobody leads, or did so long ago", async () => {
    serve({ ...known, "GET /api/people/p-1/assignments": { body: { items: [{ ...lead, to_on: "2012-01-03" }] } } });
    await open(head);
    expect(await worker()).toHaveValue("");
  });
});

import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { ListOutcomes } from "@/capabilities/placements/list-outcomes";
import { RecordJob } from "@/capabilities/placements/record-job";

import { anna, show } from "../../support/render";
import { refusal, serve } from "../../support/server";

const session = { ...anna, permissions: [...anna.permissions, "placements.read", "placements.record_job"] };
const person = { person_id: "p", first_name: "Anna", last_name: "Wróbel", birth_on: "1979-05-14", sex: "female", addresses: [], contacts: [], labour: [], version: 1 };
const known = { "GET /api/people/p": { body: person }, "GET /api/projects": { body: { items: [] } } };
const open = () => show(<RecordJob />, { path: "/people/$person_id/jobs/new", at: "/people/p/jobs/new", session });

async function fill() {
  await userEvent.type(await screen.findByLabelText(/Pracodawca lub firma/), "Piekarnia");
  await userEvent.type(screen.getByLabelText(/Stanowisko/), "piekarz");
}

describe("recording work", () => {
  it("says what a rule found at its field", async () => {
    serve({ ...known, "POST /api/jobs": refusal(422, [{ rule: "R8-24", field: "proofs[0].kind", code: "proves_other_work" }, { rule: "", field: "nip", code: "not_nip" }]) });
    await open();
    await fill();
    await userEvent.click(screen.getByRole("button", { name: "Zapisz podjęcie pracy" }));
    expect(await screen.findByLabelText(/Rodzaj dokumentu/)).toHaveAccessibleDescription(/nie potwierdza pracy tego rodzaju/);
    expect(screen.getByLabelText(/NIP pracodawcy/)).toHaveAccessibleDescription(/Numer NIP jest błędny/);
    expect(screen.getByLabelText(/Pracodawca lub firma/)).toHaveValue("Piekarnia");
  });

  it("asks for a part of a post only where there is one, and sends no empty paper", async () => {
    const asked = serve({ ...known, "POST /api/jobs": { status: 201, body: { job_id: "j", person_id: "p" } } });
    await open();
    await fill();
    await userEvent.type(screen.getByLabelText(/NIP pracodawcy/), "123-456-32-18");
    expect(screen.getByLabelText(/Wymiar etatu/)).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText(/^Rodzaj(?! dokumentu)/), "umowa cywilnoprawna");
    expect(screen.queryByLabelText(/Wymiar etatu/)).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Zapisz podjęcie pracy" }));
    await waitFor(() => expect(asked.some((request) => request.method === "POST")).toBe(true));
    const body = asked.find((request) => request.method === "POST")!.body as Record<string, unknown>;
    expect(body).toMatchObject({ person_id: "p", kind: "civil_law_contract", employer: "Piekarnia", nip: "1234563218", proofs: [] });
    expect(body).not.toHaveProperty("share");
    expect(body).not.toHaveProperty("ended_on");
  });
});

describe("what a project led to", () => {
  const row = { sex: "female", job_id: null, taken_up_on: null, kind: null, employer: null, left_with: [], noted_on: null };
  const rows = [
    { ...row, person_id: "p-1", last_name: "Żak", first_name: "Ewa", outcome: "employed", job_id: "j-1", employer: "Piekarnia", taken_up_on: "2011-10-03", kind: "employment_contract" },
    { ...row, person_id: "p-2", last_name: "Lis", first_name: "Jan", sex: "male", outcome: "without_work", left_with: ["action_plan"], noted_on: "2011-12-30" },
    { ...row, person_id: "p-3", last_name: "Kos", first_name: "Ida", outcome: "not_proven", job_id: "j-3", employer: "Bar", taken_up_on: "2011-12-05", kind: "civil_law_contract" },
  ];

  it("counts women and men, and says of each how it stands", async () => {
    serve({ "GET /api/projects/pr/outcomes": { body: { items: rows } } });
    await show(<ListOutcomes />, { path: "/projects/$project_id/outcomes", at: "/projects/pr/outcomes", session });
    expect((await screen.findByText("Uczestnicy")).parentElement).toHaveTextContent("3K 2 / M 1");
    expect(screen.getByText("Podjęli pracę przed końcem").parentElement).toHaveTextContent("1K 1 / M 0");
    expect(screen.getByText("Pozostali").parentElement).toHaveTextContent("2K 1 / M 1");
    expect(screen.getByText("Kos Ida").closest("tr")).toHaveTextContent("praca bez dowodu");
    expect(screen.getByText("Lis Jan").closest("tr")).toHaveTextContent("plan dalszych działań (30.12.2011)");
  });
});

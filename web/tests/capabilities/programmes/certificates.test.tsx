import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { IssueCertificate } from "@/capabilities/programmes/certificate-steps";
import { OpenCertificate } from "@/capabilities/programmes/open-certificate";

import { anna, show } from "../../support/render";
import { refusal, serve } from "../../support/server";

const session = { ...anna, permissions: [...anna.permissions, "programmes.read_certificates", "programmes.ask_certificate", "programmes.certify"] };
const asked = {
  qualifying_id: "q",
  number: null,
  person_id: "p",
  last_name: "Źdźbło",
  first_name: "Hanna",
  project_id: "pr",
  project_name: "Integracja przez aktywizację",
  state: "checking",
  asked_on: "2019-03-11",
  due_on: "2019-03-18",
  way: "in_writing",
  asked_by: "person",
  interview_id: "i",
  interview_number: "W/1/2019",
  interviewed_on: "2019-03-13",
  texts: {},
};
const issued = { ...asked, number: "ZK/1/2019", state: "issued", decision: "issued", decided_on: "2019-03-15", decided_by: "Anna Arent", content: "qualifies", state_on: "2019-03-15", valid_until: "2019-04-14" };
const open = (body: object) => {
  serve({ "GET /api/qualifying-certificates/q": { body }, "GET /api/papers/desk": { body: { kinds: [], has_letterhead: true, prints_pdf: true } }, "GET /api/papers": { body: { items: [] } } });
  return show(<OpenCertificate />, { path: "/certificates/$qualifying_id", at: "/certificates/q", session });
};

describe("a certificate of qualifying", () => {
  it("offers the answers to a request that waits, and nothing of later", async () => {
    await open(asked);
    expect(await screen.findByRole("link", { name: "Wydaj zaświadczenie" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Odmów" })).toBeVisible();
    expect(screen.queryByRole("link", { name: "Zapisz odbiór" })).toBeNull();
  });

  it("tells by whom it was signed and until when it holds", async () => {
    await open(issued);
    expect(await screen.findByRole("heading", { level: 1, name: "Zaświadczenie ZK/1/2019" })).toBeVisible();
    expect(screen.getByText("Ważne do").nextSibling).toHaveTextContent("14.04.2019");
    expect(screen.getByText("Upoważnienie").nextSibling).toHaveTextContent("kierownik");
    expect(screen.getByRole("link", { name: "Zapisz odbiór" })).toBeVisible();
    expect(screen.queryByRole("link", { name: "Wydaj zaświadczenie" })).toBeNull();
  });

  it("has no step left once annulled", async () => {
    await open({ ...issued, state: "annulled", annulled_on: "2019-03-20", texts: { annulment_reason: "Pomyłka" } });
    expect(await screen.findByText(/20\.03\.2019 – unieważnione: Pomyłka/)).toBeVisible();
    expect(screen.queryByRole("link", { name: "Unieważnij" })).toBeNull();
  });
});

describe("issuing a certificate", () => {
  it("asks for a written reason where another one is valid, and sends it", async () => {
    const sent = serve({
      "GET /api/qualifying-certificates/q": { body: asked },
      "POST /api/qualifying-certificates/q/issuance": refusal(422, [{ rule: "R6-06", field: "qualifying_id", code: "another_is_valid", can_be_justified: true, values: { number: "ZK/1/2019" } }]),
    });
    await show(<IssueCertificate />, { path: "/certificates/$qualifying_id/issuance", at: "/certificates/q/issuance", session });
    await userEvent.selectOptions(await screen.findByLabelText(/Treść/), "kwalifikuje się do pomocy społecznej");
    expect(screen.queryByLabelText(/Litera/)).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Wydaj zaświadczenie" }));
    expect((await screen.findAllByText(/ZK\/1\/2019 jest jeszcze ważne/)).length).toBeGreaterThan(0);
    await waitFor(() => expect(sent.some((request) => request.method === "POST")).toBe(true));
    expect(sent.find((request) => request.method === "POST")!.body).toMatchObject({ content: "qualifies" });
  });
});

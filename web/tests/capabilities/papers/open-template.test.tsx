import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { OpenTemplate } from "@/capabilities/papers/open-template";

import { anna, show } from "../../support/render";
import { refusal, serve } from "../../support/server";

const session = { ...anna, permissions: ["papers.read", "papers.read_templates", "papers.change_templates"] };
const template = {
  kind: "contract_b",
  version: 3,
  current_number: 1,
  fields: [
    { name: "numer", list: null, example: "K/7/2011", is_obligatory: true, is_common: false },
    { name: "cel", list: "cele", example: "Zdobycie zawodu", is_obligatory: true, is_common: false },
    { name: "osrodek", list: null, example: "MOPS", is_obligatory: false, is_common: true },
  ],
  versions: [{ number: 1, file_name: "nasz.docx", remark: "nowy herb", sent_by: "Anna Kowal", sent_at: "2026-11-21T10:00:00.000000Z", is_current: true }],
};
const routes = { "GET /api/paper-templates/contract_b": { body: template }, "GET /api/paper-desk": { body: { prints_pdf: true, has_letterhead: true, kinds: [] } } };
const open = (permissions = session.permissions) => show(<OpenTemplate />, { path: "/centre/papers/$kind", at: "/centre/papers/contract_b", session: { ...session, permissions } });
const docx = (bytes: string) => new File([bytes], "moj.docx", { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" });

describe("a template of papers", () => {
  it("shows each field as it is typed, with its meaning and example", async () => {
    serve(routes);
    await open();
    expect(await screen.findByText("{{numer}}")).toBeVisible();
    expect(screen.getByText("K/7/2011")).toBeVisible();
    expect(screen.getByText("{{#cele}} … {{/cele}}")).toBeVisible();
    expect(screen.getByText("jeden z celów kontraktu")).toBeVisible();
    expect(screen.getByText("nazwa ośrodka")).toBeVisible();
  });

  it("goes back to the delivered one with the version that was read", async () => {
    const asked = serve({ ...routes, "PUT /api/paper-templates/contract_b/current": { body: { ...template, version: 4, current_number: 0 } }, "GET /api/paper-templates": { body: { items: [], next: null } } });
    await open();
    await userEvent.click(await screen.findByRole("button", { name: "Użyj tej wersji: dostarczony" }));
    expect(await screen.findByRole("button", { name: "Użyj tej wersji: wersja 1" })).toBeVisible();
    const sent = asked.find((request) => request.method === "PUT");
    expect(sent?.body).toEqual({ number: 0 });
    expect(sent?.headers["If-Match"]).toBe('"3"');
  });

  it("P-02 P-03 says everything that is wrong with a file, and keeps it chosen", async () => {
    const asked = serve({
      ...routes,
      "POST /api/paper-templates/contract_b/versions": refusal(422, [
        { rule: "P-02", field: "file", code: "unknown_field_in_template", can_be_justified: false, values: { name: "numre", nearest: "numer" } },
        { rule: "P-03", field: "file", code: "field_missing", can_be_justified: false, values: { name: "numer" } },
      ]),
    });
    await open();
    await userEvent.upload(await screen.findByLabelText("Wybierz plik DOCX"), docx("PK"));
    await userEvent.click(screen.getByRole("button", { name: "Prześlij szablon" }));
    expect(await screen.findByText(/Nie ma pola numre\. Najbliższe: numer\./)).toBeVisible();
    expect(screen.getByText(/Brakuje wymaganego pola numer/)).toBeVisible();
    expect(screen.getByText("moj.docx")).toBeVisible();
    expect(asked.find((request) => request.method === "POST")?.body).toEqual({ file_name: "moj.docx", file: "UEs=" });
  });

  it("P-01 does not send what is too large", async () => {
    serve(routes);
    await open();
    await userEvent.upload(await screen.findByLabelText("Wybierz plik DOCX"), docx("x".repeat(760 * 1024)));
    expect(await screen.findByText(/Plik jest za duży/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Prześlij szablon" })).toBeDisabled();
  });

  it("is only looked at by who may not change it", async () => {
    serve(routes);
    await open(["papers.read", "papers.read_templates"]);
    expect(await screen.findByRole("button", { name: "Pobierz: dostarczony" })).toBeVisible();
    expect(screen.queryByRole("button", { name: /Użyj tej wersji/ })).toBeNull();
    expect(screen.queryByRole("button", { name: "Prześlij szablon" })).toBeNull();
  });
});

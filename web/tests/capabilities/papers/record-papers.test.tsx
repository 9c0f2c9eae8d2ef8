import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { RecordPapers } from "@/capabilities/papers";

import { anna, show } from "../../support/render";
import { refusal, serve } from "../../support/server";

const session = { ...anna, permissions: [...anna.permissions, "papers.read", "papers.make"] };
const paper = { paper_id: "p1", kind: "contract_b", record_id: "c1", template_number: 0, file_name: "kontrakt-socjalny-k-7-2011", made_by: "Beata Brzoza", made_at: "2011-05-04T10:00:00.000000Z" };
const desk = (more = {}) => ({ "GET /api/paper-desk": { body: { prints_pdf: true, has_letterhead: true, kinds: ["contract_b"], ...more } } });
const open = (permissions = session.permissions) => show(<RecordPapers record_id="c1" kinds={["contract_b"]} />, { session: { ...session, permissions } });

describe("papers of a record", () => {
  it("are not there for who may read none", async () => {
    serve({});
    const { container } = await open(["people.read"]);
    expect(container).not.toHaveTextContent("Pisma");
  });

  it("say that the letterhead is missing before anybody presses a button in vain", async () => {
    serve({ ...desk({ has_letterhead: false }), "GET /api/papers": { body: { items: [], next: null } } });
    await open([...session.permissions, "papers.change_templates"]);
    expect(await screen.findByText(/trzeba podać nagłówek pism/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Nagłówek pism" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Sporządź pismo" })).toBeNull();
  });

  it("are made by the button and then listed", async () => {
    const items: object[] = [];
    const asked = serve({
      ...desk(),
      "GET /api/papers": () => ({ body: { items, next: null } }),
      "POST /api/papers": () => {
        items.push(paper);
        return { status: 201, body: paper };
      },
    });
    await open();
    await userEvent.click(await screen.findByRole("button", { name: "Sporządź pismo" }));
    await userEvent.click(await screen.findByText("Kontrakt socjalny (I B i II B)"));
    expect(await screen.findByText("Beata Brzoza")).toBeVisible();
    expect(screen.getByText("04.05.2011")).toBeVisible();
    const made = asked.find((request) => request.method === "POST");
    expect(made?.body).toEqual({ kind: "contract_b", record_id: "c1" });
    expect(made?.headers["Idempotency-Key"]).toBeTruthy();
  });

  it("P-05 say why none could be made", async () => {
    serve({ ...desk(), "GET /api/papers": { body: { items: [], next: null } }, "POST /api/papers": refusal(422, [{ rule: "P-05", field: "record_id", code: "list_replaced", can_be_justified: false, values: {} }]) });
    await open();
    await userEvent.click(await screen.findByRole("button", { name: "Sporządź pismo" }));
    await userEvent.click(await screen.findByText("Kontrakt socjalny (I B i II B)"));
    expect(await screen.findByText(/nie jest lista, która teraz obowiązuje/)).toBeVisible();
  });

  it("grey the PDF with its reason where nothing prints", async () => {
    const asked = serve({ ...desk({ prints_pdf: false }), "GET /api/papers": { body: { items: [paper], next: null } } });
    await open();
    const button = await screen.findByRole("button", { name: "PDF" });
    expect(button).toHaveAttribute("aria-disabled", "true");
    expect(button).toHaveAccessibleDescription(/nie ma programu LibreOffice/);
    await userEvent.click(button);
    await waitFor(() => expect(asked.some((request) => request.path.endsWith("/file"))).toBe(false));
  });
});

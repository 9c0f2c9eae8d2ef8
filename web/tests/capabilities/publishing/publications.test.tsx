import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { ApproveVersion } from "@/capabilities/publishing/approve-version";
import { BeginPublication } from "@/capabilities/publishing/begin-publication";
import { ListPublications } from "@/capabilities/publishing/list-publications";
import { OpenPublication } from "@/capabilities/publishing/open-publication";
import { WriteDraft } from "@/capabilities/publishing/write-draft";

import { anna, show } from "../../support/render";
import { refusal, serve } from "../../support/server";

const celina = { ...anna, permissions: ["results.read", "programmes.read", "publishing.read", "publishing.write", "publishing.approve"] };
const figure = { code: "w10.selected", sentence_pl: "Wyłoniono {value} osób", sentence_en: "{value} people were selected", word: "about", as_of: "2011-12-31", definition: "people_selected", unit: "people", value: "29", records: 29 };
const told = { ...figure, tolerance: "0", value_today: "29", records_today: 29, has_moved: false };
const approved = { version_no: 1, state: "approved", title: "Rok 2011", written_by: "Celina Lis", written_at: "2026-11-20T09:00:00.000000Z", approved_by: "Anna Kowal", approved_at: "2026-11-21T09:00:00.000000Z" };
const draft = { version_no: 1, state: "draft", title: "Rok 2011", written_by: "Celina Lis", written_at: "2026-11-20T09:00:00.000000Z" };
const texts = [
  { language: "pl", title: "Rok 2011", body: "# Kto\n\nWyłoniono {{w10.selected}} osób." },
  { language: "en", title: "The year 2011", body: "{{w10.selected}} people were selected." },
];

function publication(brief: object, figures: object[] = [told], unknown: string[] = []) {
  return { publication_id: "p", version: 3, year: 2011, versions: [brief], shown: { version_no: 1, state: (brief as { state: string }).state, texts, figures, unknown } };
}

const open = (answer: object, at = "/publications/p", session = celina) => {
  const asked = serve({ "GET /api/publications/p": { body: answer } });
  return show(<OpenPublication />, { path: "/publications/$publication_id", at, session }).then((view) => ({ ...view, asked }));
};

describe("a publication", () => {
  it("shows the approved value and beside it what the records say today", async () => {
    await open(publication(approved, [{ ...told, value_today: "31", has_moved: true }]));
    expect(await screen.findByText(/Zapisy zmieniły się od zatwierdzenia: 1 liczba/)).toBeInTheDocument();
    const paragraph = screen.getByText(/Wyłoniono/, { selector: "p" });
    expect(paragraph).toHaveTextContent("Wyłoniono około 29 (dziś: 31) osób.");
  });

  it("is quiet while the records bear it, and leads to what stands behind a figure", async () => {
    await open(publication(approved));
    const link = await screen.findByRole("link", { name: "około 29" });
    expect(link).toHaveAttribute("href", "/figures/w10.selected");
    expect(screen.queryByText(/Zapisy zmieniły się/)).not.toBeInTheDocument();
    const counted = screen.getByRole("table", { name: "Jak to policzono" });
    expect(counted).toHaveTextContent("Wyłoniono około 29 osób");
    expect(counted).toHaveTextContent("31.12.2011");
    expect(counted).toHaveTextContent("Każda osoba liczy się raz");
    expect(counted).toHaveTextContent("bez zmian");
  });

  it("is read in English too", async () => {
    await open(publication(approved), "/publications/p?language=en");
    expect(await screen.findByRole("heading", { name: "The year 2011" })).toBeInTheDocument();
    expect(screen.getByText(/people were selected/, { selector: "p" })).toHaveTextContent("about 29 people were selected.");
  });

  it("asks for the earlier version that its address names", async () => {
    const { asked } = await open(publication({ ...approved, state: "superseded" }), "/publications/p?version=1");
    expect(await screen.findByText("To wcześniejsza wersja.")).toBeInTheDocument();
    expect(asked[0]!.query.get("version_no")).toBe("1");
  });

  it("names in a draft the marks that no figure stands for", async () => {
    const answer = publication(draft, [], ["w10.selected"]);
    await open(answer);
    expect(await screen.findByText(/Ośrodek nie publikuje takich liczb: w10.selected/)).toBeInTheDocument();
    expect(screen.getByText("nie ma takiej liczby: w10.selected")).toBeInTheDocument();
  });

  it("is not written by who may only read", async () => {
    await open(publication(draft), "/publications/p", { ...celina, permissions: ["publishing.read"] });
    expect(await screen.findByRole("button", { name: /Zatwierdź/ })).toHaveAttribute("aria-disabled", "true");
    expect(screen.getByRole("button", { name: /Pisz dalej/ })).toHaveAttribute("aria-disabled", "true");
  });
});

describe("the list of publications", () => {
  it("says of each how many figures the records have moved away from", async () => {
    serve({
      "GET /api/publications": {
        body: {
          items: [
            { publication_id: "p", year: 2011, title: "Rok 2011", state: "approved", has_draft: true, approved_on: "2026-11-21", moved: 2 },
            { publication_id: "q", year: 2012, title: "Rok 2012", state: "draft", has_draft: true, moved: 0 },
          ],
        },
      },
    });
    await show(<ListPublications />, { session: celina });
    const row = (await screen.findByText("Rok 2011")).closest("tr")!;
    expect(row).toHaveTextContent("2 liczby inne niż w zapisach");
    expect(row).toHaveTextContent("szkic");
    expect(screen.getByText("Rok 2012").closest("tr")!).not.toHaveTextContent("zgodna");
  });
});

describe("the editor", () => {
  const known = { "GET /api/figures": { body: { items: [figure] } }, "GET /api/projects": { body: { items: [] } } };
  const area = () => screen.getAllByLabelText(/Treść/)[0] as HTMLTextAreaElement;

  it("shows what the server refuses at its field and keeps the text", async () => {
    serve({ ...known, "POST /api/publications": refusal(422, [{ rule: "W-06", field: "texts[0].body", code: "pesel_in_text" }]) });
    await show(<BeginPublication />, { session: celina });
    fireEvent.change(await waitFor(area), { target: { value: "Numer 44051401359" } });
    await userEvent.click(screen.getByRole("button", { name: "Zapisz szkic" }));
    await waitFor(() => expect(area()).toHaveAttribute("aria-invalid", "true"));
    expect(screen.getAllByText(/W tekście stoi numer PESEL/).length).toBeGreaterThan(0);
    expect(area()).toHaveValue("Numer 44051401359");
  });

  it("says at once that a mark names no figure", async () => {
    serve(known);
    await show(<BeginPublication />, { session: celina });
    fireEvent.change(await waitFor(area), { target: { value: "Było {{w10.x}} osób" } });
    expect(within(screen.getByRole("region", { name: "Podgląd tekstu polskiego" })).getByText("nie ma takiej liczby: w10.x")).toBeInTheDocument();
  });

  it("puts a figure in, shows it as residents will read it, and sends its tolerance", async () => {
    const asked = serve({ ...known, "POST /api/publications": { body: { publication_id: "p" } } });
    await show(<BeginPublication />, { session: celina });
    const pick = (await screen.findAllByLabelText("Liczba do wstawienia"))[0]!;
    await screen.findAllByRole("option", { name: "Wyłoniono około 29 osób" });
    fireEvent.change(area(), { target: { value: "Wyłoniono" } });
    area().setSelectionRange(9, 9);
    await userEvent.selectOptions(pick, "w10.selected");
    await userEvent.click(screen.getAllByRole("button", { name: "Wstaw liczbę" })[0]!);
    expect(area()).toHaveValue("Wyłoniono {{w10.selected}}");
    expect(screen.getByRole("region", { name: "Podgląd tekstu polskiego" })).toHaveTextContent("Wyłoniono około 29");
    fireEvent.change(screen.getByLabelText("Dopuszczalna różnica: w10.selected"), { target: { value: "1,5" } });
    fireEvent.change(screen.getAllByLabelText(/Tytuł/)[0]!, { target: { value: "Rok" } });
    fireEvent.change(screen.getByLabelText(/^Rok/), { target: { value: "2011" } });
    await userEvent.click(screen.getByRole("button", { name: "Zapisz szkic" }));
    await waitFor(() =>
      expect(asked.find((request) => request.method === "POST")?.body).toEqual({
        year: 2011,
        texts: [{ language: "pl", title: "Rok", body: "Wyłoniono {{w10.selected}}" }],
        tolerances: [{ code: "w10.selected", tolerance: "1.5" }],
      }),
    );
  });

  it("goes on from the last version and says which record it saw", async () => {
    const asked = serve({ ...known, "GET /api/publications/p": { body: publication(draft) }, "PUT /api/publications/p/draft": { body: publication(draft) } });
    await show(<WriteDraft />, { path: "/publications/$publication_id/draft", at: "/publications/p/draft", session: celina });
    await waitFor(() => expect(area()).toHaveValue(texts[0]!.body));
    fireEvent.change(area(), { target: { value: "Nowy tekst" } });
    await userEvent.click(screen.getByRole("button", { name: "Zapisz szkic" }));
    await waitFor(() => expect(asked.some((request) => request.method === "PUT")).toBe(true));
    const sent = asked.find((request) => request.method === "PUT")!;
    expect(sent.headers["If-Match"]).toBe('"3"');
    expect((sent.body as { texts: unknown[] }).texts).toHaveLength(2);
  });
});

describe("approving", () => {
  it("asks for the reason of a number typed by hand and sends it", async () => {
    let tries = 0;
    const asked = serve({
      "GET /api/publications/p": { body: publication(draft) },
      "POST /api/publications/p/approval": () => (tries++ === 0 ? refusal(422, [{ rule: "W-04", field: "texts[0].body", code: "typed_number", can_be_justified: true, values: { number: "29" } }]) : { body: publication(approved) }),
    });
    await show(<ApproveVersion />, { path: "/publications/$publication_id/approval", at: "/publications/p/approval", session: celina });
    await userEvent.click(await screen.findByRole("button", { name: "Zatwierdź" }));
    fireEvent.change(await screen.findByLabelText(/Uzasadnienie \(W-04\)/), { target: { value: "Z ustawy" } });
    await userEvent.click(screen.getByRole("button", { name: "Zatwierdź" }));
    await waitFor(() => expect(asked.filter((request) => request.method === "POST")).toHaveLength(2));
    const last = asked.filter((request) => request.method === "POST")[1]!;
    expect(last.body).toEqual({ reasons: { "W-04": "Z ustawy" } });
    expect(last.headers["If-Match"]).toBe('"3"');
  });
});

import { strict as assert } from "node:assert";

import { journey, phone, laptop, picture } from "./stage.mjs";
import { field, figures, givenSignedInAs, settled, spaced, thenEveryoneCanReadIt, thenThePageIs, whenSheFillsIn, whenSheFinds, whenSheOpens, whenSheOpensTheProject, whenSheSaves, whenSheSignsOut } from "./steps.mjs";

const office = "gops-domanice";
const project = "Szansa na lepszą przyszłość 2014";
const course = "Opiekun osób starszych (przykład)";
const person = "Kępa Dorota";

// From diagnosed deficits along the planned path to a finished course: the stations fill themselves.
await journey(async (page) => {
  await givenSignedInAs(page, "pracownik", office);
  await whenSheSignsTheDiagnosis(page);
  await whenSheSignsOut(page);

  await givenSignedInAs(page, "koordynator", office);
  await whenSheOpensTheCourse(page);
  await whenSheMakesThePlan(page);
  await whenSheFinishesTheCourse(page);
  await thenThePathSays(page, "Plan działania", "Kurs");
  await thenTheFigureStays(page);
});

async function whenSheSignsTheDiagnosis(page) {
  await whenSheFinds(page, person, person);
  await whenSheOpens(page, "Podpisz diagnozę");
  await thenThePageIs(page, "Diagnoza");
  const main = page.getByRole("main");
  await whenSheFillsIn(main, {
    "Dzień podpisu": "05.05.2014",
    "Powody trudnej sytuacji": ["bezrobocie"],
    Potrzeby: ["praca", "umiejętności"],
    "Zasoby i możliwości": "Opiekowała się matką (przykład).",
    Bariery: "Deficyty zawodowe, osobowościowe i społeczne (przykład).",
    Wnioski: "Doradca, psycholog, kurs opiekunki (przykład).",
  });
  await whenSheSaves(page, "Podpisz diagnozę");
  await thenThePageIs(page, person);
  await thenThePathSays(page, "Diagnoza", "Kontrakt socjalny", "Pierwsze wsparcie");
  await picture(page, "diagnosed");
  await thenEveryoneCanReadIt(page);
}

async function whenSheOpensTheCourse(page) {
  await whenSheOpensTheProject(page, project, "Wsparcie");
  await whenSheOpens(page, "Dodaj zajęcia");
  const form = page.getByRole("form", { name: "Nowy kurs, trening lub grupa" });
  await form.getByLabel(/^Forma wsparcia/).selectOption({ label: "Kursy według ścieżki reintegracji (kurs)" });
  await whenSheFillsIn(form, { Nazwa: course, "Od dnia": "01.09.2014", "Do dnia": "29.09.2014", "Zaplanowane godziny": "20", "Kto prowadzi zajęcia": "wykonawca (przykład)" });
  await whenSheSaves(page, "Dodaj zajęcia");
  await page.getByRole("link", { name: "Zaplanuj spotkania" }).click();
  await thenThePageIs(page, "Spotkania");
  await whenSheFillsIn(page.getByRole("main"), { "Powtarzaj do": "29.09.2014", Miejsce: "Domanice (przykład)", Prowadzący: "instruktor (przykład)" });
  await whenSheSaves(page, "Zaplanuj spotkania");
  await thenThePageIs(page, course);
}

async function whenSheMakesThePlan(page) {
  await whenSheFinds(page, person, person);
  await whenSheOpens(page, "Ułóż plan działania");
  await thenThePageIs(page, "Indywidualny Plan Działania");
  const main = page.getByRole("main");
  await main.getByLabel(/^Projekt/).selectOption({ label: project });
  await page.getByRole("checkbox", { name: /Opiekun/ }).waitFor();
  await whenSheFillsIn(main, { "Plan z dnia": "12.05.2014" });
  await field(main, "Doradca").selectOption({ label: "Kurek Paweł" });
  await whenSheFillsIn(main, { "Sytuacja i predyspozycje": "Cierpliwa, lubi pomagać (przykład).", "Cel 1": "Praca opiekunki (przykład)", "Co trzeba zrobić": "Kurs (przykład)", Termin: "29.09.2014" });
  await page.getByRole("checkbox", { name: /Opiekun/ }).check();
  await whenSheFillsIn(main, { "Podpis uczestnika": "13.05.2014", "Podpis doradcy": "13.05.2014" });
  await whenSheSaves(page, "Zapisz plan działania");
  await page.getByRole("link", { name: course }).waitFor();
}

async function whenSheFinishesTheCourse(page) {
  await whenSheOpensTheProject(page, project, "Wsparcie");
  await whenSheOpens(page, course);
  await page.getByRole("link", { name: "Zapisz uczestników" }).click();
  await page.getByRole("checkbox", { name: person, exact: true }).check();
  await whenSheFillsIn(page.getByRole("main"), { "Zapisany dnia": "29.08.2014" });
  await whenSheSaves(page, "Zapisz uczestników");
  await thenThePageIs(page, course);

  await page.setViewportSize(phone);
  await page.getByRole("link", { name: "Lista obecności" }).click();
  const list = page.getByRole("list", { name: "Lista obecności" });
  for (let meeting = 1; meeting <= 5; meeting++) {
    await page.getByLabel("Pokaż").selectOption({ index: meeting });
    await list.getByText("obecny/-a").click();
    await page.getByRole("button", { name: "Zapisz 1 zmianę" }).click();
    await page.getByRole("button", { name: "Zapisz obecność" }).waitFor();
  }
  await page.setViewportSize(laptop);
  await whenSheOpens(page, course);
  await page.getByRole("link", { name: "Wystaw zaświadczenie" }).click();
  await thenThePageIs(page, "Zaświadczenie o ukończeniu");
  await whenSheFillsIn(page.getByRole("main"), { "Numer zaświadczenia": "O/1/2014 (przykład)", "Ukończono dnia": "29.09.2014", "Wystawiono dnia": "30.09.2014" });
  await whenSheSaves(page, "Wystaw zaświadczenie");
  await thenThePageIs(page, course);
  await whenSheOpens(page, person);
  await thenThePageIs(page, person);
  await settled(page);
}

/** Each of these stations is done, with its day. */
async function thenThePathSays(page, ...stations) {
  const line = page.getByRole("list", { name: new RegExp(project) });
  await line.waitFor();
  for (const station of stations) {
    const stop = line.getByRole("listitem").filter({ hasText: station }).last();
    await stop.waitFor();
    assert.equal(await stop.getAttribute("data-state"), "done", `${station} is not done: ${spaced((await stop.textContent()) ?? "")}`);
  }
  await picture(page, `path-${stations.length}`);
}

/** One more finished course changes nothing of how many took part: 54 people, nobody twice. */
async function thenTheFigureStays(page) {
  const published = await figures(page);
  assert.ok(published.some((row) => row.value === "54 osoby"), `no figure says 54 people: ${JSON.stringify(published)}`);
  await whenSheOpensTheProject(page, project, "Wskaźniki");
  await page.getByRole("table").getByText("osoby, które zakończyły udział").first().waitFor();
  await settled(page);
  await picture(page, "indicators");
  await thenEveryoneCanReadIt(page);
}

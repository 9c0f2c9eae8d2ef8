import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";

import { journey, laptop, phone, picture } from "./stage.mjs";
import { field, givenSignedInAs, settled, thenEveryoneCanReadIt, thenSheIsTold, thenThePageIs, whenSheFillsIn, whenSheOpens, whenSheOpensTheProject, whenSheSaves, whenSheTries } from "./steps.mjs";

const project = "Nowy start (projekt przykładowy)";
const day = "30.04.2026";
const technical_id = 8;

// The file for the fund is exported, comes back from the fund's system with identifiers, and is exported again with
// them, byte for byte; what the fund's system found wrong finds whose row it was.
await journey(async (page) => {
  await givenSignedInAs(page, "koordynator", "mops-hrubieszow");
  await whenSheOpensTheProject(page, project, "Uczestnicy");
  await whenSheOpens(page, "Dane dla funduszu");
  await whenSheOpens(page, "Plik dla funduszu");
  await thenTheWordsOfTheFundAreThere(page);
  await thenSheSeesWhoIsLeftOut(page);

  const first = await whenSheExports(page);
  assert.equal(first.split("\r\n")[0].split(";").length, 43);
  await thenTheCheckFinds(page, first, "0 uwag, uczestników: 5");
  const blanked = first.replaceAll(/;600\d*;|;84696\d*;/g, ";;");
  await thenTheCheckFinds(page, blanked, "5 uwag, uczestników: 5");

  const from_fund = withIdentifiers(first);
  await thenTheCheckFinds(page, from_fund, "0 uwag, uczestników: 5");
  await page.getByRole("button", { name: "Przejmij identyfikatory" }).click();
  await page.getByText("przejęto 5 identyfikatorów").waitFor();
  const second = await whenSheExports(page);
  assert.equal(second, from_fund, "the second export is not what the fund's system gave out");
  await picture(page, "file");

  await whenSheEntersTheFeedback(page);
  await page.setViewportSize(phone);
  await thenEveryoneCanReadIt(page);
  await picture(page, "phone");
  await page.setViewportSize(laptop);
  await thenAnEntityCountsToo(page);
});

/** An indicator that counts no people follows what the project gave to others. */
async function thenAnEntityCountsToo(page) {
  await whenSheOpensTheProject(page, project, "Wskaźniki");
  await whenSheOpens(page, "Podmioty i obiekty");
  await page.getByText("Sala zajęć z podjazdem (przykład)").waitFor();
  await whenSheOpens(page, "Dodaj podmiot lub obiekt");
  await whenSheFillsIn(page.getByRole("main"), { "Co to jest": "podmiot administracji lub służb publicznych", "Wsparcie od dnia": "02.02.2026", Nazwa: "Biblioteka (przykład)", Dokument: "porozumienie z 02.02.2026 (przykład)" });
  await whenSheSaves(page, "Dodaj podmiot lub obiekt");
  await page.getByText("Biblioteka (przykład)").waitFor();
  await picture(page, "outputs");
  await thenEveryoneCanReadIt(page);
  await whenSheOpensTheProject(page, project, "Wskaźniki");
  await page.getByRole("link", { name: "podmioty administracji i służb publicznych objęte wsparciem" }).click();
  await page.getByText("Biblioteka (przykład)").waitFor();
  await picture(page, "entities");
  await whenSheWithdrawsTheEntity(page);
}

async function whenSheWithdrawsTheEntity(page) {
  await whenSheOpensTheProject(page, project, "Wskaźniki");
  await whenSheOpens(page, "Podmioty i obiekty");
  const row = page.getByRole("row").filter({ hasText: "Biblioteka (przykład)" });
  await row.getByRole("button", { name: "Wycofaj" }).click();
  const dialog = page.getByRole("dialog", { name: "Wycofanie błędnego zapisu" });
  await whenSheFillsIn(dialog, { Powód: "to był inny projekt" });
  await picture(page, "withdrawal");
  await dialog.getByRole("button", { name: "Wycofaj" }).click();
  await row.getByText(/^wycofano .*: to był inny projekt$/).waitFor();
  await dialog.waitFor({ state: "hidden" });
}

/** Both kinds of talks have their words; so has each level of education. */
async function thenTheWordsOfTheFundAreThere(page) {
  await whenSheOpens(page, "Słownik pliku");
  const form = page.getByRole("form", { name: "Słownik pliku dla funduszu" });
  await form.getByRole("group", { name: "Rozmowa: psycholog" }).waitFor();
  await thenEveryoneCanReadIt(page);
  await picture(page, "words");
  await page.setViewportSize(phone);
  await picture(page, "words-phone");
  await page.setViewportSize(laptop);
  await page.getByRole("button", { name: "Wróć" }).click();
}

async function thenSheSeesWhoIsLeftOut(page) {
  await settled(page);
  await field(page.getByRole("main"), "Stan na dzień").fill(day);
  await page.getByText("5 uczestników w pliku").waitFor();
  await page.getByText("1 osoba pominięta").waitFor();
  await page.getByRole("link", { name: "Drozd Felicja" }).waitFor();
  await thenEveryoneCanReadIt(page);
  await picture(page, "outlook");
}

/** Nobody is left out by itself; the file that the browser gets. */
async function whenSheExports(page) {
  const main = page.getByRole("main");
  const partial = main.getByLabel(/^Eksport niepełny/);
  await field(main, "Stan na dzień").fill(day);
  await partial.waitFor();
  await partial.uncheck();
  await whenSheTries(page, "Utwórz plik");
  await thenSheIsTold(page, /Pominiętych osób: 1/);
  await partial.check();
  const [download] = await Promise.all([page.waitForEvent("download"), whenSheSaves(page, "Utwórz plik")]);
  assert.equal(download.suggestedFilename(), "Uczestnicy_projektu_Efs_2026-04-30.csv");
  return readFile(await download.path(), "utf8");
}

async function thenTheCheckFinds(page, csv, sentence) {
  await page.getByLabel("Wybierz plik").setInputFiles({ name: "plik.csv", mimeType: "text/csv", buffer: Buffer.from(csv, "utf8") });
  await page.getByText(sentence).waitFor();
}

/** What the system of the fund adds when it has taken the people in. */
function withIdentifiers(csv) {
  const [header, ...rows] = csv.split("\r\n");
  const named = rows.filter(Boolean).map((row, index) => row.split(";").map((cell, column) => (column === technical_id ? String(5001 + index) : cell)).join(";"));
  return [header, ...named, ""].join("\r\n");
}

async function whenSheEntersTheFeedback(page) {
  await page.getByRole("main").getByRole("link", { name: "Dodaj błąd" }).first().click();
  const form = page.getByRole("form", { name: "Błąd z informacji zwrotnej" });
  await whenSheFillsIn(form, { Wiersz: "9", "Kolumna (od 0)": "18", "Treść błędu": "Obszar niezgodny z gminą (przykład)" });
  await whenSheTries(page, "Zapisz błąd");
  await thenSheIsTold(page, /Plik nie ma takiego wiersza/);
  await whenSheFillsIn(form, { Wiersz: "2" });
  await whenSheSaves(page, "Zapisz błąd");
  await settled(page);
  const errors = page.getByRole("table", { name: "Informacja zwrotna systemu funduszu" });
  const row = errors.getByRole("row").filter({ hasText: "Sowa Aniela" }).first();
  await row.getByRole("button", { name: "Poprawiono" }).click();
  await errors.getByText(/poprawiono \d/).first().waitFor();
}

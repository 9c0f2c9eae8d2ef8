import { strict as assert } from "node:assert";

import { journey, picture, phone } from "./stage.mjs";
import { givenSignedInAs, thenEveryoneCanReadIt, thenSheIsTold, thenThePageIs, whenSheFillsIn, whenSheGoesTo, whenSheOpens, whenSheOpensTheProject, whenSheSaves, whenSheTries } from "./steps.mjs";

const project = "Czas na aktywność w gminie miejskiej Leżajsk";
const title = "Rok 2011 w projekcie „Czas na aktywność”";

// An account is written with figures that nobody types; when the records change, it says so.
await journey(async (page) => {
  await givenSignedInAs(page, "kierownik");
  await whenSheGoesTo(page, "Publikacje");
  await thenEveryoneCanReadIt(page);
  await picture(page, "list");
  await whenSheOpens(page, title);
  await thenThePageIs(page, title);
  await thenTheAccountTells(page, "komisja wyłoniła 29 osób", "Budżet projektu wyniósł 385 365,31 zł", "wzrosła do 25.");
  await thenEveryoneCanReadIt(page);
  await picture(page, "approved");
  await page.getByRole("table", { name: "Pisma" }).getByText("Sprawozdanie dla mieszkańców po angielsku").waitFor();
  await thenTheAccountComesInWord(page);

  await whenSheBeginsAnAccount(page);
  await whenSheTries(page, "Zatwierdź");
  await thenSheIsTold(page, "Liczba 29 jest wpisana ręcznie");
  await whenSheWritesTheNumberAsAFigure(page);
  await whenSheOpens(page, "Zatwierdź");
  await thenEveryoneCanReadIt(page);
  await picture(page, "approval");
  await whenSheSaves(page, "Zatwierdź");
  await thenTheAccountTells(page, "Wyłoniliśmy 29");

  await whenOneMoreIsPlanned(page);
  await whenSheGoesTo(page, "Publikacje");
  await page.getByRole("row", { name: new RegExp(title) }).getByText("1 liczba inna niż w zapisach").waitFor();
  await whenSheOpens(page, title);
  await thenTheAccountTells(page, "wzrosła do 25 (dziś: 26).");
  await thenEveryoneCanReadIt(page);
  await picture(page, "moved");
  await page.setViewportSize(phone);
  await thenEveryoneCanReadIt(page);
  await picture(page, "phone");
});

async function thenTheAccountComesInWord(page) {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "DOCX", exact: true }).first().click();
  assert.match((await coming).suggestedFilename(), /^(sprawozdanie|report)-2011\.docx$/);
}

async function whenSheBeginsAnAccount(page) {
  await whenSheGoesTo(page, "Publikacje");
  await whenSheOpens(page, "Nowa publikacja");
  await page.getByLabel("Rok").fill("2011");
  await page.getByLabel("Tytuł").first().fill("Krótko o roku");
  await page.getByLabel("Treść").first().fill("# Kto\n\nWyłoniliśmy 29 osób.");
  await page.getByRole("region", { name: "Podgląd tekstu polskiego" }).getByText("Wyłoniliśmy 29 osób.").waitFor();
  await thenEveryoneCanReadIt(page);
  await whenSheSaves(page, "Zapisz szkic");
  await thenThePageIs(page, "Krótko o roku");
  await whenSheOpens(page, "Zatwierdź");
  await page.getByRole("form", { name: "Zatwierdź" }).waitFor();
}

async function whenSheWritesTheNumberAsAFigure(page) {
  await whenSheGoesTo(page, "Publikacje");
  await whenSheOpens(page, "Krótko o roku");
  await whenSheOpens(page, "Pisz dalej");
  const text = page.getByLabel("Treść").first();
  await text.fill("# Kto\n\nWyłoniliśmy");
  await text.press("Control+End");
  await page.getByLabel("Liczba do wstawienia").first().selectOption("w10.selected");
  await page.getByRole("button", { name: "Wstaw liczbę" }).first().click();
  await page.getByRole("region", { name: "Podgląd tekstu polskiego" }).getByRole("link", { name: "29" }).waitFor();
  await picture(page, "editor");
  await whenSheSaves(page, "Zapisz szkic");
  await thenThePageIs(page, "Krótko o roku");
}

async function thenTheAccountTells(page, ...sentences) {
  for (const sentence of sentences) await page.getByRole("article").getByText(sentence).waitFor();
}

async function whenOneMoreIsPlanned(page) {
  await whenSheOpensTheProject(page, project, "Plan");
  await whenSheOpens(page, "Zwiększ liczbę uczestników");
  await whenSheFillsIn(page.getByRole("form", { name: "Zwiększ liczbę uczestników" }), {
    "Liczba uczestników": "26",
    "Decyzja z dnia": "18.05.2011",
    "Znak decyzji": "decyzja z 18.05.2011",
    Powód: "oszczędności w zadaniu „aktywna integracja”",
  });
  await whenSheSaves(page, "Zwiększ liczbę uczestników");
}

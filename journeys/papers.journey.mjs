import { strict as assert } from "node:assert";
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { journey, picture } from "./stage.mjs";
import { givenSignedInAs, settled, thenEveryoneCanReadIt, thenThePageIs, whenSheGoesTo, whenSheOpens, whenSheOpensTheProject } from "./steps.mjs";

const project = "Czas na aktywność w gminie miejskiej Leżajsk";
const contract = "Kontrakt socjalny (I B i II B)";

// A paper is made of a contract and printed; the office changes its template in Word and is told what is wrong with a
// file before anything of it counts.
await journey(async (page) => {
  await givenSignedInAs(page, "kierownik");
  await whenSheOpensAContract(page);
  await whenSheMakesThePaper(page, contract);
  await thenThePaperIsListed(page, contract);
  await thenThePaperComesAs(page, "DOCX", "PK");
  await thenThePaperComesAs(page, "PDF", "%PDF");
  await thenEveryoneCanReadIt(page);
  await picture(page, "contract");

  await whenSheOpensTheProject(page, project, "Lista rankingowa");
  await thenThePaperIsListed(page, "Lista rankingowa do wywieszenia");
  await picture(page, "ranking");

  await whenSheOpensTheTemplate(page, contract);
  const template = await whenSheDownloadsTheTemplate(page);
  await whenSheSends(page, { name: "stary.doc", bytes: Buffer.from("\xD0\xCF\x11\xE0", "latin1") });
  await thenTheFileIsRefused(page, "To nie jest plik DOCX.");
  await whenSheSends(page, { name: "uszkodzony.docx", bytes: template.subarray(0, template.length / 2) });
  await thenTheFileIsRefused(page, "Plik jest uszkodzony.");
  await thenEveryoneCanReadIt(page);
  await picture(page, "refused");
  await whenSheSends(page, { name: "nasz-kontrakt.docx", bytes: template });
  await thenTheVersionInForceIs(page, "wersja 1");
  await picture(page, "sent");
  await whenSheGoesBackToTheDeliveredOne(page);
  await thenTheVersionInForceIs(page, "dostarczony");
});

async function whenSheOpensAContract(page) {
  await page.goto("/contracts");
  await settled(page);
  await page.getByRole("main").getByRole("link", { name: /^K\/\d+\/2011$/ }).first().click();
  await page.getByRole("heading", { name: "Pisma" }).waitFor();
}

async function whenSheMakesThePaper(page, kind) {
  await page.getByRole("button", { name: "Sporządź pismo" }).click();
  const made = page.waitForResponse((response) => response.url().endsWith("/api/papers") && response.request().method() === "POST");
  await page.getByRole("menuitem", { name: kind }).click();
  assert.equal((await made).status(), 201);
}

async function thenThePaperIsListed(page, kind) {
  await page.getByRole("table", { name: "Pisma" }).getByText(kind).first().waitFor();
}

async function thenThePaperComesAs(page, form, begins) {
  const coming = page.waitForEvent("download", { timeout: 60_000 });
  await page.getByRole("button", { name: form, exact: true }).first().click();
  const file = await (await coming).path();
  assert.ok(readFileSync(file).subarray(0, begins.length).toString("latin1") === begins, `${form} begins otherwise`);
}

async function whenSheOpensTheTemplate(page, kind) {
  await whenSheGoesTo(page, "Ośrodek");
  await whenSheOpens(page, "Szablony pism");
  await thenThePageIs(page, "Szablony pism");
  await whenSheOpens(page, kind);
  await thenThePageIs(page, kind);
}

async function whenSheDownloadsTheTemplate(page) {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Pobierz: dostarczony" }).click();
  return readFileSync(await (await coming).path());
}

async function whenSheSends(page, { name, bytes }) {
  const file = join(tmpdir(), `wedka-journey-${name}`);
  writeFileSync(file, bytes);
  await page.getByLabel("Wybierz plik DOCX").setInputFiles(file);
  await page.getByRole("button", { name: "Prześlij szablon" }).click();
}

async function thenTheVersionInForceIs(page, name) {
  await page.getByRole("row", { name: new RegExp(`^${name}.*obowiązuje`) }).waitFor();
}

async function whenSheGoesBackToTheDeliveredOne(page) {
  await page.getByRole("button", { name: "Użyj tej wersji: dostarczony" }).click();
}

async function thenTheFileIsRefused(page, sentence) {
  await page.getByRole("alert").getByText(sentence).waitFor();
}

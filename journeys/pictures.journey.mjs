import { strict as assert } from "node:assert";

import { journey, laptop, phone, picture } from "./stage.mjs";
import { figures, givenSignedInAs, settled, spaced, thenEveryoneCanReadIt, thenThePageIs, whenSheFinds, whenSheOpensTheProject, whenSheOpensTheTab, whenSheSignsOut } from "./steps.mjs";

const project = "Czas na aktywność w gminie miejskiej Leżajsk";
const without_proof = "Słowik Katarzyna";

// Where people would rather look than read: how many came how far, what is paid of the plan, and one person's way.
await journey(async (page) => {
  await givenSignedInAs(page, "kierownik");
  const published = await figures(page);
  await whenSheOpensTheProject(page, project, "Liczby");
  await thenTheFunnelSays(page, "Zgłoszenia 33 osoby", "Wyłonieni 29 osób 88% z 33", "Kontrakt socjalny 25 osób 86% z 29", "Praca 3 osoby 12% z 25");
  for (const people of ["29 osób", "25 osób", "3 osoby"]) assert.ok(published.some((row) => row.value === people), `no figure says ${people}`);
  await thenItIsSeenOnBothScreens(page, "funnel");
  await whenSheOpensTheStep(page, "Praca");

  await whenSheOpensTheTab(page, "Budżet");
  await thenTheCardSays(page, "Zaplanowane i wypłacone", "EFSzaplanowano 344 901,95 zł", "wkład własnywypłacono 40 463,36 zł z 40 463,36 zł");
  await thenItIsSeenOnBothScreens(page, "budget");

  await whenSheFinds(page, without_proof, without_proof);
  await thenThePathIs(page, "Zgłoszenie", "Diagnoza", "Wyłonienie", "Kontrakt socjalny", "Pierwsze wsparcie", "Plan działania", "Kurs", "Podjęcie pracy", "Z czym odchodzi");
  await thenTheStationSays(page, "Podjęcie pracy", "brakuje dowodu 05.12.2011");
  await thenItIsSeenOnBothScreens(page, "path");
  await whenSheOpensTheStation(page, "Kurs", "Opiekun osób starszych i niepełnosprawnych");

  await whenSheSignsOut(page);
  await givenSignedInAs(page, "koordynator");
  await whenSheFinds(page, without_proof, without_proof);
  await thenThePathIs(page, "Zgłoszenie", "Wyłonienie", "Pierwsze wsparcie", "Plan działania", "Kurs", "Podjęcie pracy", "Z czym odchodzi");
});

async function thenTheFunnelSays(page, ...steps) {
  const rows = page.getByRole("list", { name: "Od zgłoszenia do pracy" }).getByRole("listitem");
  await rows.first().waitFor();
  assert.deepEqual((await rows.allInnerTexts()).map(spaced), steps);
}

async function whenSheOpensTheStep(page, step) {
  await page.getByRole("list", { name: "Od zgłoszenia do pracy" }).getByRole("link", { name: step }).click();
  await page.getByRole("table", { name: "Po projekcie" }).waitFor();
}

async function thenTheCardSays(page, title, ...texts) {
  const card = page.locator("section").filter({ has: page.getByRole("heading", { name: title }) });
  const told = spaced((await card.textContent()) ?? "");
  for (const text of texts) assert.ok(told.includes(text), `${title} does not say ${text}: ${told}`);
}

function stations(page) {
  return page.getByRole("list", { name: `Ścieżka w projekcie: ${project}` }).getByRole("listitem");
}

async function thenThePathIs(page, ...titles) {
  await stations(page).first().waitFor();
  const told = (await stations(page).allInnerTexts()).map(spaced);
  assert.equal(told.length, titles.length, told.join(" | "));
  titles.forEach((title, index) => assert.ok(told[index].startsWith(title), `${told[index]} is not ${title}`));
}

async function thenTheStationSays(page, title, text) {
  const told = spaced(await stations(page).filter({ hasText: title }).innerText());
  assert.ok(told.includes(text), told);
}

async function whenSheOpensTheStation(page, title, record) {
  await stations(page).getByRole("link", { name: title, exact: true }).click();
  await thenThePageIs(page, record);
}

/** In both languages, on the laptop and on the phone, and nothing sticks out. */
async function thenItIsSeenOnBothScreens(page, title) {
  for (const [screen, size] of [["phone", phone], ["laptop", laptop]]) {
    await page.setViewportSize(size);
    for (const language of ["en", "pl"]) {
      await page.getByRole("banner").locator(`button[lang=${language}]`).click();
      await page.locator(`html[lang=${language}]`).waitFor();
      await settled(page);
      await picture(page, `${title}-${screen}-${language}`);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(wider, 0, `${title} is wider than the ${screen}`);
    }
    await thenEveryoneCanReadIt(page);
  }
}

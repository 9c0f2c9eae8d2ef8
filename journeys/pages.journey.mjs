import { strict as assert } from "node:assert";

import { journey, laptop, phone, picture } from "./stage.mjs";
import { givenSignedInAs, settled, thenEveryoneCanReadIt, thenThePageIs, unreadable, whenSheGoesTo, whenSheSignsOut } from "./steps.mjs";

// Every page that links lead to, one of each kind, on both screens and in both languages: nothing cut off,
// nothing unreadable, nothing untranslated.
await journey(async (page) => {
  await givenSignedInAs(page, "kierownik");
  const found = await thenEveryPageIsInOrder(page);
  assert.ok(found.length >= 40, `only ${found.length} pages were found: ${found.join(" ")}`);

  await page.goto("/my-day");
  await thenSlashLeadsToTheSearch(page);
  await thenTheSearchShowsWhatItFound(page);
  await thenAQuestionMarkShowsTheKeys(page);
  await thenNothingIsLeftAfterSigningOut(page);
});

async function thenEveryPageIsInOrder(page) {
  const waiting = new Map([["/my-day", "/my-day"]]);
  const done = new Set();
  const faults = [];
  while (waiting.size > 0) {
    const [kind, path] = waiting.entries().next().value;
    waiting.delete(kind);
    done.add(kind);
    await page.goto(path);
    for (const link of await linksOf(page)) if (!done.has(kindOf(link)) && !waiting.has(kindOf(link))) waiting.set(kindOf(link), link);
    faults.push(...(await faultsOf(page, kind)));
  }
  assert.equal(faults.length, 0, `${faults.length} faults on ${done.size} pages:\n${faults.join("\n")}`);
  return [...done];
}

/** The page as it is seen on the laptop and the phone, in Polish and in English. */
async function faultsOf(page, kind) {
  const faults = [];
  // Reading a page through takes a second, so it is done once on each screen and once in each language.
  for (const [screen, size, language, is_read_through] of [
    ["laptop", laptop, "pl", true],
    ["laptop", laptop, "en", false],
    ["phone", phone, "en", true],
    ["phone", phone, "pl", false],
  ]) {
    await page.setViewportSize(size);
    await page.getByRole("banner").locator(`button[lang=${language}]`).click();
    await page.locator(`html[lang=${language}]`).waitFor();
    await settled(page);
    await picture(page, `${kind.slice(1).replaceAll("/", "-").replaceAll(":", "") || "start"}-${screen}-${language}`);
    const here = `${kind} (${screen}, ${language})`;
    if (is_read_through) faults.push(...(await unreadable(page)).map((fault) => `${here}: ${fault}`));
    faults.push(...(await untranslated(page)).map((word) => `${here}: no text for ${word}`));
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wider > 0) faults.push(`${here}: ${wider} px wider than the screen`);
  }
  await page.setViewportSize(laptop);
  return faults;
}

/** A text that is missing shows its key, a word that people do not use; codes of figures and columns of a file are meant. */
function untranslated(page) {
  return page.evaluate(() => {
    const meant = [...document.querySelectorAll("code")].map((code) => code.innerText).join(" ");
    const keys = document.body.innerText.match(/(?<![\w.@])(?:[a-z]+[.:])*[a-z]+(?:_[a-z]+)+\b/g) ?? [];
    return [...new Set(keys)].filter((word) => !meant.includes(word) && !/^w\d\d\./.test(word));
  });
}

/** Addresses of this application on the page, the parts of a project and its acts too. */
async function linksOf(page) {
  await settled(page);
  return page.evaluate(() => [...document.querySelectorAll("a[href^='/']")].map((link) => link.getAttribute("href")));
}

/** /people/0193…/change and every other person's are the same kind of page. */
function kindOf(link) {
  return link
    .replace(/\?.*$/, "")
    .replace(/\/[0-9a-f]{8}-[0-9a-f-]{27}/g, "/:one")
    .replace(/\/indicators\/(?!targets|freeze|snapshots)\w+$/, "/indicators/:one")
    .replace(/^\/figures\/.+/, "/figures/:one");
}

async function thenSlashLeadsToTheSearch(page) {
  await page.locator("body").press("/");
  await page.getByRole("combobox", { name: "Szukaj osoby, kontraktu lub projektu" }).and(page.locator(":focus")).waitFor();
}

async function thenTheSearchShowsWhatItFound(page) {
  await page.keyboard.type("bazant");
  await page.getByRole("option", { name: "Bażant Renata" }).waitFor();
  await thenEveryoneCanReadIt(page);
  await picture(page, "search");
  await page.keyboard.press("Escape");
  await page.evaluate(() => document.activeElement.blur());
}

async function thenAQuestionMarkShowsTheKeys(page) {
  await page.locator("body").press("?");
  const keys = page.getByRole("dialog", { name: "Skróty klawiszowe" });
  await keys.getByText("następny wiersz listy").waitFor();
  await thenEveryoneCanReadIt(page);
  await picture(page, "keys");
  await page.keyboard.press("Escape");
  await keys.waitFor({ state: "hidden" });
}

async function thenNothingIsLeftAfterSigningOut(page) {
  await whenSheGoesTo(page, "Osoby");
  await thenThePageIs(page, "Osoby");
  await page.getByRole("link", { name: "Bażant Renata" }).waitFor();
  await whenSheSignsOut(page);
  await page.goBack();
  await page.getByRole("button", { name: "Zaloguj" }).waitFor();
  assert.ok(!(await page.content()).includes("Bażant"), "a name is still there after signing out");
}

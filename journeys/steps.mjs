import { strict as assert } from "node:assert";

import { AxeBuilder } from "@axe-core/playwright";

// What people do and see, in the words of the office. `page` is always the screen in front of the one who acts.

/** All people of the demo have this password. */
const password = "czas-na-aktywnosc";

export async function givenSignedInAs(page, login, office = "mops-lezajsk") {
  await page.goto("/");
  await whenSheNamesHerOffice(page, office);
  await page.getByLabel("Login").fill(login);
  await page.getByRole("textbox", { name: "Hasło" }).fill(password);
  await page.getByRole("button", { name: "Zaloguj" }).click();
  await thenThePageIs(page, "Mój dzień");
}

/** The demo has several offices, so signing in asks for one. */
export async function whenSheNamesHerOffice(page, office = "mops-lezajsk") {
  await page.getByRole("button", { name: "Inny ośrodek" }).click();
  await page.getByLabel("Ośrodek").fill(office);
}

export async function whenSheSignsOut(page) {
  await page.getByRole("banner").getByRole("button", { expanded: false }).click();
  await page.getByRole("menuitem", { name: /^(Wyloguj|Sign out)$/ }).click();
  await page.getByRole("button", { name: /^(Zaloguj|Sign in)$/ }).waitFor();
}

/** After signing out no store of the browser holds the words, and going back shows nothing. */
export async function thenTheBrowserHoldsNothingOf(page, words) {
  const kept = await page.evaluate(async () => ({
    local: JSON.stringify({ ...localStorage }),
    session: JSON.stringify({ ...sessionStorage }),
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }));
  assert.ok(!kept.local.includes(words) && !kept.session.includes(words), "a store of the browser holds what was on the screen");
  assert.deepEqual([kept.databases, kept.caches], [0, 0]);
  await page.goBack();
  await page.getByRole("button", { name: /^(Zaloguj|Sign in)$/ }).waitFor();
  assert.ok(!(await page.content()).includes(words), "going back shows what was on the screen");
}

/** A place of the left bar. */
export async function whenSheGoesTo(page, place) {
  await page.getByRole("navigation", { name: /^(Główne miejsca|Main places)$/ }).getByRole("link", { name: place, exact: true }).click();
}

/** The places that the left bar offers to the one who is signed in. */
export function placesOf(page) {
  return page.getByRole("navigation", { name: /^(Główne miejsca|Main places)$/ }).getByRole("link").allInnerTexts();
}

/** The page has come and waits for nothing more. */
export async function settled(page) {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForFunction(() => !/Wczytuję…|Loading…/.test(document.body.innerText));
}

export async function whenSheOpens(page, link) {
  await page.getByRole("main").getByRole("link", { name: link, exact: true }).first().click();
}

export async function whenSheOpensTheProject(page, project, tab) {
  await whenSheGoesTo(page, "Programy");
  await whenSheOpens(page, project);
  await whenSheOpensTheTab(page, tab);
}

export async function whenSheOpensTheTab(page, tab) {
  await page.getByRole("navigation", { name: "Części projektu" }).getByRole("link", { name: tab, exact: true }).click();
}

/** The first in the list of people with whom this worker, written "Anna Kowal", works; or somebody else's person. */
export async function whenSheOpensOneOf(page, worker, { is_hers }) {
  await whenSheGoesTo(page, "Osoby");
  await thenThePageIs(page, "Osoby");
  await settled(page);
  const rows = page.getByRole("main").getByRole("table").getByRole("row").filter({ has: page.getByRole("link") });
  const row = is_hers ? rows.filter({ hasText: worker }) : rows.filter({ hasNotText: worker });
  const link = row.first().getByRole("link").first();
  const name = (await link.innerText()).trim();
  await link.click();
  await thenThePageIs(page, name);
  await settled(page);
  return name;
}

/** The whole PESEL, after asking for it. */
export async function shownPesel(page) {
  await page.getByRole("button", { name: "Pokaż PESEL" }).click();
  const text = await page.getByRole("main").getByText(/\b\d{11}\b/).first().innerText();
  return /\b\d{11}\b/.exec(text)[0];
}

/** The search of the frame, from anywhere. */
export async function whenSheFinds(page, words, name) {
  await page.getByRole("combobox", { name: "Szukaj osoby, kontraktu lub projektu" }).fill(words);
  await page.getByRole("option", { name }).first().click();
  await thenThePageIs(page, name);
}

export async function thenThePageIs(page, title) {
  await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
}

/** Contrast, names and roles as they are on the screen now. */
export async function thenEveryoneCanReadIt(page) {
  assert.deepEqual(await unreadable(page), []);
}

export async function unreadable(page) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] }).analyze();
  return violations
    .filter((one) => one.impact === "serious" || one.impact === "critical")
    .map((one) => `${one.id}, ${one.nodes.length} times, first at ${one.nodes[0].target.join(" ")}: ${one.nodes[0].failureSummary?.split("\n")[1]?.trim()}`);
}

/** Finds a field by the label that people see, whatever mark of a required field stands behind it. */
export function field(within, label) {
  return within.getByLabel(new RegExp(`^${escaped(label)}( \\*)?$`));
}

/**
 * Fills a form by its labels: texts and days are typed, true and false tick a box, a choice is chosen by its
 * words, and a list of words ticks or switches each of them.
 */
export async function whenSheFillsIn(within, answers) {
  for (const [label, answer] of Object.entries(answers)) {
    if (Array.isArray(answer)) {
      const group = within.getByRole("group", { name: label }).or(within.getByRole("radiogroup", { name: label }));
      for (const word of answer) await choose(group, word);
      continue;
    }
    const one = field(within, label);
    if (typeof answer === "boolean") await one.setChecked(answer);
    else if (await one.evaluate((element) => element instanceof HTMLSelectElement)) await chooseFromList(one, answer);
    else await type(one, answer);
  }
}

/** Presses the act of the form and waits until the server has kept it. */
export async function whenSheSaves(page, act) {
  await press(page, act);
  await page.getByRole("contentinfo").getByText(/^\s*zapisano \d/).waitFor();
}

/** Presses the act of the form; what comes of it is said by the next sentence. */
export async function whenSheTries(page, act) {
  await press(page, act);
}

/** Going away from a form with unsaved text asks what to do with it. */
export async function whenSheLeavesKeepingTheDraft(page, place) {
  await whenSheGoesTo(page, place);
  await page.getByRole("dialog", { name: "Masz niezapisane zmiany" }).getByRole("button", { name: "Wyjdź i zachowaj szkic" }).click();
  await thenThePageIs(page, place);
}

/** The summary has the focus and says everything that is wrong. */
export async function thenSheIsTold(page, ...sentences) {
  const summary = page.locator("[role=alert]:focus");
  await summary.waitFor();
  for (const sentence of sentences) await summary.getByText(sentence).first().waitFor();
}

/** The finding stands at its field, and a reader of the screen hears it there. */
export async function thenTheFieldSays(page, label, sentence) {
  const one = field(page.getByRole("main"), label);
  assert.equal(await one.getAttribute("aria-invalid"), "true", `${label} is not marked`);
  const described = (await one.getAttribute("aria-describedby")) ?? "";
  const heard = await page.evaluate((ids) => ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" "), described.split(" "));
  assert.match(heard, asPattern(sentence), `${label} says: ${heard}`);
}

export async function thenTheFieldHolds(page, label, text) {
  assert.equal(await field(page.getByRole("main"), label).inputValue(), text);
}

async function press(page, act) {
  await page.getByRole("main").getByRole("button", { name: act, exact: true }).click();
}

async function choose(group, word) {
  // What is clicked is the word: the box or the button behind it may be drawn by the style alone.
  await group.getByText(word, { exact: true }).click();
}

async function chooseFromList(list, words) {
  // The choices may come after the form, as the people who work here do.
  const option = list.locator("option").filter({ hasText: asPattern(words) }).first();
  await option.waitFor({ state: "attached" });
  await list.selectOption(await option.getAttribute("value"));
}

async function type(input, text) {
  await input.click();
  await input.fill(text);
  // A day's field opens a calendar over what comes next; leaving the field closes it.
  await input.press("Tab");
}

export async function whenSheRegisters(page, person) {
  await whenSheGoesTo(page, "Osoby");
  await page.getByRole("link", { name: "Zarejestruj osobę" }).click();
  const form = page.getByRole("form", { name: "Zarejestruj osobę" });
  await whenSheFillsIn(form, person);
  await whenSheSaves(page, "Zarejestruj osobę");
  await thenThePageIs(page, nameOf(person));
}

export async function thenSearchFinds(page, words, name) {
  await whenSheFinds(page, words, name);
}

/** An act of the person's page: its button, its form, and back to the person. */
export async function whenSheActsFor(page, name, act, submit, answers) {
  await whenSheStandsAt(page, name);
  await page.getByRole("main").getByRole("link", { name: act, exact: true }).first().click();
  await whenSheFillsIn(page.getByRole("form", { name: submit }), answers);
  await whenSheSaves(page, submit);
}

export async function whenSheStandsAt(page, name) {
  const heading = page.getByRole("heading", { level: 1, name, exact: true });
  if (!(await heading.isVisible())) await whenSheFinds(page, name, name);
}

export async function thenTheTimelineShows(page, ...events) {
  const line = page.getByRole("main").locator("section").filter({ has: page.getByRole("heading", { name: "Oś czasu" }) });
  for (const event of events) await line.getByRole("listitem").filter({ hasText: event }).first().waitFor();
}

/** A contract's actions, each of one side. */
export async function whenSheWritesTheActions(page, actions) {
  for (const [index, action] of actions.entries()) {
    const row = page.getByRole("group", { name: `Działanie ${index + 1}` });
    if (!(await row.isVisible())) await page.getByRole("button", { name: "Dodaj działanie" }).click();
    await whenSheFillsIn(row, action);
  }
}

/** The published sentence stands among the figures, its number counted from the records of now. */
export async function thenAFigureSays(page, sentence) {
  await whenSheGoesTo(page, "Wyniki");
  await page.getByRole("table", { name: "Wyniki" }).getByRole("link", { name: sentence, exact: true }).waitFor();
}

/** All figures as they stand now: statement without its value → value. */
export async function figures(page) {
  await whenSheGoesTo(page, "Wyniki");
  const table = page.getByRole("table", { name: "Wyniki" });
  await table.waitFor();
  const rows = await table.locator("tbody tr").evaluateAll((all) => all.map((row) => [...row.cells].slice(0, 2).map((cell) => cell.innerText.trim())));
  return rows.map(([statement, value]) => ({ statement: spaced(statement), value: spaced(value) }));
}

/** A figure is written with spaces that do not break; here every space is alike. */
export function spaced(text) {
  return text.replace(/\s+/g, " ").trim();
}

/** Today in the office as people write it, or so many days later. */
export function day(later = 0) {
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Warsaw" }).format(new Date());
  const at = new Date(`${today}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + later);
  return at.toISOString().slice(0, 10).split("-").reverse().join(".");
}

/** A valid PESEL of an invented person: the day of birth, a serial that no real register uses, the check digit. */
export function peselOf(born, serial) {
  const [day, month, year] = born.split(".");
  const digits = `${year.slice(2)}${month}${day}${serial}`;
  const weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

export function nameOf(person) {
  return `${person.Nazwisko} ${person.Imię}`;
}

function asPattern(sentence) {
  return sentence instanceof RegExp ? sentence : new RegExp(escaped(sentence));
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

import { strict as assert } from "node:assert";
import { createHmac } from "node:crypto";

import { journey, laptop, phone, picture } from "./stage.mjs";
import { givenSignedInAs, thenEveryoneCanReadIt, thenThePageIs, whenSheFillsIn, whenSheGoesTo, whenSheNamesHerOffice, whenSheOpens, whenSheSaves, whenSheSignsOut } from "./steps.mjs";

const password = "sosna i wrzos";

// A new worker is invited, sets a password, turns a second factor on, works on two devices and ends one of them.
await journey(async (page) => {
  await givenSignedInAs(page, "kierownik");
  const link = await whenAWorkerIsInvited(page);
  await whenSheSignsOut(page);

  await page.goto(link);
  await page.getByRole("textbox", { name: "Hasło" }).fill("nowakowska1");
  await page.getByRole("button", { name: "Zapisz hasło" }).click();
  await page.getByText("Hasło składa się z loginu, nazwiska albo nazwy ośrodka.").first().waitFor();
  await thenEveryoneCanReadIt(page);
  await picture(page, "set-password");
  await page.getByRole("textbox", { name: "Hasło" }).fill(password);
  await page.getByRole("button", { name: "Zapisz hasło" }).click();
  await page.getByRole("button", { name: "Logowanie" }).click();
  await whenSheSignsIn(page);
  await thenThePageIs(page, "Mój dzień");

  const { secret, recovery } = await whenSheTurnsTheSecondFactorOn(page);
  await whenSheSignsOut(page);
  await whenSheSignsIn(page);
  await page.getByRole("textbox", { name: /^Kod/ }).fill(codeOf(secret, 1));
  await picture(page, "code");
  await page.getByRole("button", { name: "Zaloguj" }).click();
  await thenThePageIs(page, "Mój dzień");

  const second = await whenSheSignsInElsewhere(page, recovery);
  await whenSheOpensHerAccount(page);
  await page.getByRole("row").filter({ hasText: "Chrome, Linux" }).nth(1).waitFor();
  await thenEveryoneCanReadIt(page);
  await picture(page, "sessions");
  await page.getByRole("button", { name: "Zakończ pozostałe" }).click();
  await page.getByRole("button", { name: "Zakończ pozostałe" }).waitFor({ state: "detached" });
  await second.getByRole("link", { name: "Mój dzień" }).first().click();
  await second.reload();
  await second.getByRole("button", { name: "Zaloguj" }).waitFor();
  await second.context().close();

  await page.setViewportSize(phone);
  await thenEveryoneCanReadIt(page);
  await picture(page, "phone");
  await page.setViewportSize(laptop);
  await thenTheLockedScreenKeepsHerWords(page);
});

async function whenAWorkerIsInvited(page) {
  await whenSheGoesTo(page, "Ośrodek");
  await whenSheOpens(page, "Dodaj pracownika");
  await whenSheFillsIn(page.getByRole("main").getByRole("form"), { Imię: "Nina", Nazwisko: "Nowakowska" });
  await whenSheSaves(page, "Dodaj pracownika");
  await whenSheGoesTo(page, "Ośrodek");
  await page.getByRole("navigation", { name: "Ośrodek" }).getByRole("link", { name: "Konta" }).click();
  await thenThePageIs(page, "Konta");
  await thenEveryoneCanReadIt(page);
  await picture(page, "accounts");
  await whenSheOpens(page, "Załóż konto");
  const form = page.getByRole("form", { name: "Załóż konto" });
  await whenSheFillsIn(form, { Pracownik: "Nowakowska Nina", Login: "nina", "Zobowiązanie do tajemnicy z dnia": "02.01.2026" });
  await form.getByRole("checkbox", { name: "pracownik socjalny", exact: true }).check();
  await form.getByRole("button", { name: "Załóż konto" }).click();
  await thenThePageIs(page, "Nina Nowakowska");
  await page.getByRole("button", { name: "Zaproś" }).click();
  const link = await page.getByText(/\/welcome#/).innerText();
  await thenEveryoneCanReadIt(page);
  await picture(page, "account");
  return link;
}

async function whenSheSignsIn(page) {
  await whenSheNamesHerOffice(page);
  await page.getByLabel("Login").fill("nina");
  await page.getByRole("textbox", { name: "Hasło" }).fill(password);
  await page.getByRole("button", { name: "Zaloguj" }).click();
}

async function whenSheOpensHerAccount(page) {
  await page.getByRole("banner").getByRole("button", { expanded: false }).click();
  await page.getByRole("menuitem", { name: "Moje konto" }).click();
  await thenThePageIs(page, "Moje konto");
}

async function whenSheTurnsTheSecondFactorOn(page) {
  await whenSheOpensHerAccount(page);
  const begin = page.getByRole("form", { name: "Włącz drugi składnik" });
  await begin.getByRole("textbox", { name: "Hasło" }).fill(password);
  await begin.getByRole("button", { name: "Włącz drugi składnik" }).click();
  await page.getByRole("img", { name: "Obraz QR z sekretem kodów" }).waitFor();
  const secret = await page.locator("code").first().innerText();
  await thenEveryoneCanReadIt(page);
  await picture(page, "factor");
  await page.getByRole("textbox", { name: /^Kod/ }).fill(codeOf(secret, 0));
  await page.getByRole("button", { name: "Potwierdź kodem" }).click();
  await page.getByText("Kody zapasowe zobaczysz tylko teraz").waitFor();
  const codes = (await page.locator("pre").first().innerText()).split("\n").map((code) => code.trim());
  assert.equal(codes.length, 10);
  return { secret, recovery: codes[0] };
}

async function whenSheSignsInElsewhere(page, recovery) {
  const context = await page.context().browser().newContext({ baseURL: process.env.WEDKA_ADDRESS, viewport: phone, locale: "pl-PL" });
  const second = await context.newPage();
  await second.goto("/");
  await whenSheSignsIn(second);
  await second.getByRole("textbox", { name: /^Kod/ }).fill(recovery);
  await second.getByRole("button", { name: "Zaloguj" }).click();
  await thenThePageIs(second, "Mój dzień");
  return second;
}

async function thenTheLockedScreenKeepsHerWords(page) {
  await whenSheGoesTo(page, "Osoby");
  await whenSheOpens(page, "Zarejestruj osobę");
  await page.getByLabel("Nazwisko").first().fill("Zachowana");
  await page.getByRole("banner").getByRole("button", { expanded: false }).click();
  await page.getByRole("menuitem", { name: "Zablokuj" }).click();
  const cover = page.getByRole("dialog", { name: "Ekran zablokowany" });
  await cover.waitFor();
  await picture(page, "locked");
  const answer = await page.request.get("/api/people");
  assert.equal(answer.status(), 401);
  await cover.getByRole("textbox", { name: "Hasło" }).fill(password);
  await cover.getByRole("button", { name: "Odblokuj" }).click();
  await cover.waitFor({ state: "detached" });
  assert.equal(await page.getByLabel("Nazwisko").first().inputValue(), "Zachowana");
}

/** What the telephone shows so many steps from now (RFC 6238). */
function codeOf(secret, steps) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret.replaceAll(/\s/g, "")].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const hash = createHmac("sha1", key).update(counter).digest();
  const at = hash[19] & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";

import { journey, phone, picture } from "./stage.mjs";
import { givenSignedInAs, thenEveryoneCanReadIt, thenThePageIs, whenSheGoesTo, whenSheOpens } from "./steps.mjs";

const conference = "Konferencja „Czas na aktywność”: podsumowanie projektu";

// The last meeting of the group: who is on the list is invited by letter, marked when they come, and thanked by letter.
await journey(async (page) => {
  await givenSignedInAs(page, "koordynator");
  await whenSheGoesTo(page, "Wydarzenia");
  await whenSheOpens(page, conference);
  await thenThePageIs(page, conference);
  await thenEveryoneCanReadIt(page);
  await picture(page, "event");

  await whenSheMakesLetters(page, "Zaproszenia na wydarzenie");
  await whenSheMakesLetters(page, "Podziękowania po wydarzeniu");
  await thenALetterComesAs(page, "DOCX", "PK");
  await thenALetterComesAs(page, "PDF", "%PDF");
  await page.setViewportSize(phone);
  await thenEveryoneCanReadIt(page);
  await picture(page, "phone");
});

async function whenSheMakesLetters(page, kind) {
  await page.getByRole("button", { name: "Sporządź pismo" }).click();
  const made = page.waitForResponse((response) => response.url().endsWith("/api/papers") && response.request().method() === "POST");
  await page.getByRole("menuitem", { name: kind }).click();
  assert.equal((await made).status(), 201);
  await page.getByRole("table", { name: "Pisma" }).getByText(kind).first().waitFor();
}

async function thenALetterComesAs(page, form, begins) {
  const coming = page.waitForEvent("download", { timeout: 60_000 });
  await page.getByRole("button", { name: form, exact: true }).first().click();
  const file = readFileSync(await (await coming).path());
  assert.equal(file.subarray(0, begins.length).toString("latin1"), begins);
}

import { strict as assert } from "node:assert";

import { journey, phone, picture } from "./stage.mjs";
import { givenSignedInAs, settled, thenEveryoneCanReadIt, thenTheBrowserHoldsNothingOf, thenThePageIs, whenSheFinds, whenSheGoesTo, whenSheOpens, whenSheSignsOut } from "./steps.mjs";

const title = "Kto widział te dane";

// A client asks who looked at her file. The head answers from the trace; the officer starts from a PESEL.
await journey(async (page) => {
  await givenSignedInAs(page, "kierownik");
  await whenSheGoesTo(page, "Osoby");
  const name = (await page.getByRole("main").getByRole("table").getByRole("link").first().innerText()).trim();
  await whenSheFinds(page, name, name);
  await page.getByRole("button", { name: "Pokaż PESEL" }).click();
  const pesel = (await page.getByRole("main").getByText(/\b\d{11}\b/).first().innerText()).match(/\b\d{11}\b/)[0];
  await whenSheOpens(page, title);
  await thenThePageIs(page, title);
  await settled(page);
  await thenTheTraceTells(page, "Halina Zając", "PESEL: odczyt", "kierownik");
  await thenEveryoneCanReadIt(page);
  await picture(page, "head");
  await page.setViewportSize(phone);
  await thenEveryoneCanReadIt(page);
  await picture(page, "phone");
  await whenSheSignsOut(page);
  await thenTheBrowserHoldsNothingOf(page, name);

  await page.setViewportSize({ width: 1366, height: 768 });
  await givenSignedInAs(page, "iod");
  await whenSheGoesTo(page, "Ośrodek");
  await page.getByRole("link", { name: "Ślad", exact: true }).click();
  await thenThePageIs(page, "Ślad");
  await page.getByText("Potwierdzenia są zapisywane.").waitFor();
  await thenEveryoneCanReadIt(page);
  await picture(page, "state");
  await page.getByLabel("PESEL").fill(pesel);
  await page.getByRole("button", { name: "Pokaż, kto widział" }).click();
  await thenThePageIs(page, title);
  await settled(page);
  await thenTheTraceTells(page, "Wiktor Grab", "kto widział dane osoby", "inspektor ochrony danych");
  assert.ok(!(await page.getByRole("main").innerText()).includes(name), "the officer is shown a name");
  await picture(page, "officer");
});

async function thenTheTraceTells(page, ...words) {
  const row = words.reduce((rows, text) => rows.filter({ hasText: text }), page.getByRole("main").getByRole("row"));
  await row.first().waitFor();
}

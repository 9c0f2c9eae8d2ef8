import { strict as assert } from "node:assert";

import { journey, phone, picture } from "./stage.mjs";
import { givenSignedInAs, settled, thenEveryoneCanReadIt, thenThePageIs, whenSheFillsIn, whenSheOpens, whenSheOpensOneOf, whenSheSaves, whenSheSignsOut, whenSheTries } from "./steps.mjs";

const street = "Ukryta";

// Somebody moves into a shelter. Her social worker protects the address: on the card, in lists and files of everybody else the
// person is there as before, and no address is.
await journey(async (page) => {
  await givenSignedInAs(page, "pracownik");
  const name = await whenSheOpensOneOf(page, "Anna Kowal", { is_hers: true });
  await whenSheRecordsTheShelter(page);
  const file = new URL(page.url()).pathname;
  await whenSheOpens(page, "Chroń adres");
  await thenThePageIs(page, "Ochrona adresu");
  await settled(page);
  await thenEveryoneCanReadIt(page);
  await picture(page, "form");
  await whenSheTries(page, "Chroń adres");
  await thenThePageIs(page, name);
  await page.getByText("Znają go tylko:").waitFor();
  assert.ok((await page.getByRole("main").innerText()).includes(street), "who protects it does not see it");
  await thenEveryoneCanReadIt(page);
  await picture(page, "known");
  await page.setViewportSize(phone);
  await thenEveryoneCanReadIt(page);
  await picture(page, "known-phone");
  await page.setViewportSize({ width: 1366, height: 768 });
  await whenSheSignsOut(page);

  await givenSignedInAs(page, "pracownik3");
  await page.goto(file);
  await whenSheFillsIn(page.getByRole("main"), { "Po co otwierasz teczkę": "nadzór nad pracą" });
  await whenSheTries(page, "Otwórz teczkę");
  await page.getByRole("heading", { name: "Czego brakuje" }).waitFor();
  await settled(page);
  const seen = await page.getByRole("main").innerText();
  assert.ok(seen.includes(name) && !seen.includes(street) && !seen.includes("Kryjówka"), "somebody else is shown the shelter");
  await picture(page, "hidden");
  const everything = await page.evaluate(async () => (await fetch("/api/people?limit=200", { headers: { Accept: "text/csv" } })).text());
  assert.ok(everything.length > 100 && !everything.includes("Kryjówka"), "the list of people holds the shelter");
});

async function whenSheRecordsTheShelter(page) {
  await whenSheOpens(page, "Dodaj adres");
  await thenThePageIs(page, "Nowy adres");
  await whenSheFillsIn(page.getByRole("main"), { Miejscowość: "Kryjówka", Ulica: street, "Nr domu": "7", "Kod pocztowy": "37-300" });
  await whenSheSaves(page, "Dodaj adres");
  await page.getByRole("button", { name: "Pokaż PESEL" }).waitFor();
}

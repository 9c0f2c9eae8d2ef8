import { strict as assert } from "node:assert";

import { journey, phone, picture } from "./stage.mjs";
import { givenSignedInAs, settled, shownPesel, thenEveryoneCanReadIt, thenThePageIs, whenSheFillsIn, whenSheGoesTo, whenSheOpensOneOf, whenSheSaves, whenSheSignsOut, whenSheTries } from "./steps.mjs";

// A colleague from the same street wants to read about a neighbour. The program shows the front card and no more; who may look
// into every file says why, and the head finds it in the trace. Whoever is close to a client is kept from them altogether.
await journey(async (page) => {
  await givenSignedInAs(page, "pracownik2");
  await whenSheOpensOneOf(page, "Ewa Mazur", { is_hers: false });
  await page.getByText("Ta osoba nie jest przypisana do Pani/Pana.").waitFor();
  await thenEveryoneCanReadIt(page);
  await picture(page, "closed");
  await whenSheSignsOut(page);

  await givenSignedInAs(page, "pracownik3");
  const name = await whenSheOpensOneOf(page, "Maria Pawlak", { is_hers: false });
  await thenTheDoorIsClosed(page, name);
  await thenEveryoneCanReadIt(page);
  await picture(page, "front-card");
  await page.setViewportSize(phone);
  await thenEveryoneCanReadIt(page);
  await picture(page, "front-card-phone");
  await page.setViewportSize({ width: 1366, height: 768 });
  await whenSheFillsIn(page.getByRole("main"), { "Po co otwierasz teczkę": "skarga lub wniosek" });
  await whenSheTries(page, "Otwórz teczkę");
  await page.getByRole("heading", { name: "Czego brakuje" }).waitFor();
  const file = new URL(page.url()).pathname;
  await whenSheSignsOut(page);

  await givenSignedInAs(page, "kierownik");
  await page.goto(file);
  const pesel = await shownPesel(page);
  await page.goto(`${file}/traces`);
  await settled(page);
  await page.getByRole("main").getByRole("row").filter({ hasText: "cel wglądu" }).first().waitFor();
  await whenSheSignsOut(page);

  // The administrator has no way in at all, whatever address is typed.
  await givenSignedInAs(page, "admin");
  await page.goto(file);
  await settled(page);
  assert.ok(!(await page.getByRole("main").innerText()).includes(name), "the administrator is shown a name");
  await whenSheSignsOut(page);

  // She is the client's sister: from now on nobody of that name is there for her.
  await givenSignedInAs(page, "koordynator");
  await page.goto("/account");
  await thenThePageIs(page, "Moje konto");
  await whenSheFillsIn(page.getByRole("main"), { "Kim jest ta osoba dla pracownika": "małżonek, krewny, powinowaty", PESEL: pesel });
  await whenSheSaves(page, "Zgłoś");
  await thenEveryoneCanReadIt(page);
  await picture(page, "declared");
  assert.ok(!(await page.getByRole("main").innerText()).includes(name), "the answer tells who it is");
  await page.goto(file);
  await page.getByRole("alert").waitFor();
  assert.ok(!(await page.getByRole("main").innerText()).includes(name), "the sister is shown");
  await whenSheGoesTo(page, "Osoby");
  await settled(page);
  await page.getByRole("main").getByRole("searchbox").fill(name);
  await settled(page);
  await picture(page, "not-there");
  assert.equal(await page.getByRole("main").getByRole("link", { name, exact: true }).count(), 0, "the search finds her");
});

async function thenTheDoorIsClosed(page, name) {
  await page.getByRole("heading", { name: "Teczka osoby, którą prowadzi ktoś inny" }).waitFor();
  await thenThePageIs(page, name);
  assert.equal(await page.getByRole("heading", { name: "Czego brakuje" }).count(), 0, "the file is open");
}

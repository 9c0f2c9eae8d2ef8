import { strict as assert } from "node:assert";

import { journey, phone, picture } from "./stage.mjs";
import { givenSignedInAs, settled, shownPesel, thenEveryoneCanReadIt, thenSheIsTold, thenThePageIs, whenSheFillsIn, whenSheGoesTo, whenSheOpens, whenSheOpensOneOf, whenSheSaves, whenSheSignsOut, whenSheTries } from "./steps.mjs";

const password = "czas-na-aktywnosc";

// At night the police telephone about a sealed person, and the worker who knows her is away. The head says why, finds one
// person and reads; in the morning the worker hears of it, and the data-protection officer says whether it was justified.
await journey(async (page) => {
  await givenSignedInAs(page, "pracownik");
  const person = await whenSheSealsOneOfHers(page);
  await whenSheSignsOut(page);

  await givenSignedInAs(page, "kierownik");
  await page.goto(person.file);
  await page.getByRole("alert").waitFor();
  await picture(page, "not-there");
  await whenSheGoesTo(page, "Osoby");
  await whenSheOpens(page, "Dostęp nadzwyczajny");
  await thenThePageIs(page, "Dostęp nadzwyczajny");
  await thenEveryoneCanReadIt(page);
  await whenSheFillsIn(page.getByRole("main"), { "Rodzaj sytuacji": "policja lub prokuratura", Uzasadnienie: "42", Hasło: password });
  await whenSheTries(page, "Dalej: wskaż osobę");
  await thenSheIsTold(page, "Opisz powód: co najmniej 20 znaków.");
  await whenSheFillsIn(page.getByRole("main"), { Uzasadnienie: "Patrol pyta, gdzie są dzieci; interwencja trwa." });
  await whenSheTries(page, "Dalej: wskaż osobę");
  await page.getByRole("heading", { name: "Kogo to dotyczy" }).waitFor();
  await thenEveryoneCanReadIt(page);
  await picture(page, "search");
  await whenSheFillsIn(page.getByRole("main"), { PESEL: person.pesel });
  await whenSheTries(page, "Otwórz teczkę na godzinę");
  await thenThePageIs(page, person.name);
  await page.getByText(/Teczka jest otwarta do \d/).waitFor();
  await settled(page);
  await thenEveryoneCanReadIt(page);
  await picture(page, "open");
  await page.setViewportSize(phone);
  await thenEveryoneCanReadIt(page);
  await picture(page, "open-phone");
  await page.setViewportSize({ width: 1366, height: 768 });
  await whenSheSignsOut(page);

  await givenSignedInAs(page, "pracownik");
  await page.getByText("1 dostęp nadzwyczajny do oceny").waitFor();
  await thenEveryoneCanReadIt(page);
  await picture(page, "told");
  await whenSheOpens(page, "Zobacz i oceń");
  await page.getByRole("main").getByRole("link", { name: person.seen_as }).waitFor();
  await whenSheSignsOut(page);

  await givenSignedInAs(page, "iod");
  await whenSheOpens(page, "Zobacz i oceń");
  await thenThePageIs(page, "Dostęp nadzwyczajny");
  await settled(page);
  await page.getByText("osoba zastrzeżona przed Panią/Panem").waitFor();
  assert.ok(!(await page.getByRole("main").innerText()).includes(person.name.split(" ")[0]), "the officer is shown the name");
  await thenEveryoneCanReadIt(page);
  await picture(page, "review");
  await whenSheFillsIn(page.getByRole("main"), { Uzasadnienie: "Notatka policji potwierdza." });
  await whenSheSaves(page, "Zapisz ocenę");
  await page.getByRole("main").getByText("uzasadniony", { exact: true }).first().waitFor();
  await picture(page, "reviewed");
});

async function whenSheSealsOneOfHers(page) {
  const name = await whenSheOpensOneOf(page, "Anna Kowal", { is_hers: true });
  const pesel = await shownPesel(page);
  const file = new URL(page.url()).pathname;
  await whenSheOpens(page, "Zastrzeżenie");
  await thenThePageIs(page, "Zastrzeżenie osoby");
  await whenSheFillsIn(page.getByRole("main"), { Uzasadnienie: "Niebieska Karta" });
  await whenSheSaves(page, "Zastrzeż osobę");
  const [last, first] = name.split(" ");
  return { name, file, pesel, seen_as: `${first} ${last}` };
}

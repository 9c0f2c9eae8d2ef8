import { strict as assert } from "node:assert";

import { journey, laptop, phone, picture } from "./stage.mjs";
import { field, givenSignedInAs, thenEveryoneCanReadIt, thenSheIsTold, thenThePageIs, whenSheFillsIn, whenSheFinds, whenSheOpens, whenSheOpensTheProject, whenSheSaves, whenSheTries } from "./steps.mjs";

const project = "Czas na aktywność w gminie miejskiej Leżajsk";
const course = "Obsługa wózka widłowego (przykład)";
const person = "Bażant Renata";

// Action plan → course → attendance in the hand → certificate: no step goes without the one before it.
await journey(async (page) => {
  await givenSignedInAs(page, "koordynator");
  await whenSheOpensACourse(page);
  await thenNobodyCanJoinWithoutAPlan(page);

  await whenSheMakesAPlan(page);
  await whenSheEnrols(page);
  await whenSheMarksAttendanceInTheHand(page);
  await whenSheIssuesTheCertificate(page);
  await thenThePersonsPageShowsIt(page);
});

async function whenSheOpensACourse(page) {
  await whenSheOpensTheProject(page, project, "Wsparcie");
  await whenSheOpens(page, "Dodaj zajęcia");
  const form = page.getByRole("form", { name: "Nowy kurs, trening lub grupa" });
  await form.getByLabel(/^Forma wsparcia/).selectOption({ label: "Kursy zawodowe wybrane przez uczestników (kurs)" });
  await whenSheFillsIn(form, { Nazwa: course, "Od dnia": "07.11.2011", "Do dnia": "12.12.2011", "Zaplanowane godziny": "24", "Kto prowadzi zajęcia": "wykonawca (przykład)" });
  await whenSheSaves(page, "Dodaj zajęcia");
  await thenThePageIs(page, course);

  await page.getByRole("link", { name: "Zaplanuj spotkania" }).click();
  await thenThePageIs(page, "Spotkania");
  await whenSheFillsIn(page.getByRole("main"), { "Powtarzaj do": "05.12.2011", Miejsce: "plac wykonawcy (przykład)", Prowadzący: "instruktor (przykład)" });
  await whenSheSaves(page, "Zaplanuj spotkania");
  await thenThePageIs(page, course);
  assert.equal(await page.getByRole("table", { name: "Spotkania" }).getByRole("row").count(), 6);
  await thenEveryoneCanReadIt(page);
}

async function thenNobodyCanJoinWithoutAPlan(page) {
  await page.getByRole("link", { name: "Zapisz uczestników" }).click();
  await thenThePageIs(page, "Zapis na zajęcia");
  const choice = page.getByRole("checkbox", { name: `${person} (brak w planie)` });
  await choice.waitFor();
  assert.equal(await choice.isDisabled(), true);
}

async function whenSheMakesAPlan(page) {
  await whenSheFinds(page, person.split(" ")[0], person);
  await whenSheOpens(page, "Ułóż plan działania");
  await thenThePageIs(page, "Indywidualny Plan Działania");
  const main = page.getByRole("main");
  await main.getByLabel(/^Projekt/).selectOption({ label: project });
  await page.getByRole("checkbox", { name: new RegExp("wózka") }).waitFor();
  await whenSheFillsIn(main, { "Plan z dnia": "02.11.2011" });
  await field(main, "Doradca").selectOption({ label: "Jesion Piotr" });
  await whenSheFillsIn(main, { "Sytuacja i predyspozycje": "Chce pracować w magazynie (przykład).", "Cel 1": "Praca w magazynie (przykład)", "Co trzeba zrobić": "Kurs (przykład)", Termin: "12.12.2011" });
  await page.getByRole("checkbox", { name: new RegExp("wózka") }).check();
  await whenSheFillsIn(main, { "Podpis uczestnika": "03.11.2011", "Podpis doradcy": "03.11.2011" });
  await whenSheSaves(page, "Zapisz plan działania");
  await page.getByRole("link", { name: course }).waitFor();
  await picture(page, "plan");
  await whenSheOpens(page, course);
  await thenThePageIs(page, course);
}

async function whenSheEnrols(page) {
  await page.getByRole("link", { name: "Zapisz uczestników" }).click();
  await page.getByRole("checkbox", { name: person, exact: true }).check();
  await whenSheFillsIn(page.getByRole("main"), { "Zapisany dnia": "04.11.2011" });
  await whenSheSaves(page, "Zapisz uczestników");
  await thenThePageIs(page, course);
}

async function whenSheMarksAttendanceInTheHand(page) {
  await page.setViewportSize(phone);
  await page.getByRole("link", { name: "Lista obecności" }).click();
  const list = page.getByRole("list", { name: "Lista obecności" });
  for (const [at, state] of ["obecny/-a", "obecny/-a", "uspraw.", "obecny/-a", "obecny/-a"].entries()) {
    await page.getByLabel("Pokaż").selectOption({ index: at + 1 });
    await list.getByText(state).click();
    await page.getByRole("button", { name: "Zapisz 1 zmianę" }).click();
    await page.getByRole("button", { name: "Zapisz obecność" }).waitFor();
  }
  await picture(page, "attendance-phone");
  await thenEveryoneCanReadIt(page);
  await page.setViewportSize(laptop);
  await page.getByLabel("Pokaż").selectOption({ label: "wszystkie spotkania" });
  await page.getByRole("table", { name: "Lista obecności" }).getByText("80%").waitFor();
  await page.emulateMedia({ media: "print" });
  await picture(page, "attendance-paper");
  await page.emulateMedia({ media: "screen" });
}

async function whenSheIssuesTheCertificate(page) {
  await whenSheOpens(page, course);
  await page.getByRole("link", { name: "Wystaw zaświadczenie" }).click();
  await thenThePageIs(page, "Zaświadczenie o ukończeniu");
  const main = page.getByRole("main");
  await whenSheFillsIn(main, { "Numer zaświadczenia": "26/2011 (przykład)", "Ukończono dnia": "05.12.2011", "Wystawiono dnia": "14.12.2011" });
  await whenSheTries(page, "Wystaw zaświadczenie");
  await thenSheIsTold(page, /Zajęcia kończą się 12\.12\.2011/);
  await whenSheFillsIn(main, { "Ukończono dnia": "12.12.2011" });
  await whenSheSaves(page, "Wystaw zaświadczenie");
  await thenThePageIs(page, course);
  await page.getByText("26/2011 (przykład), 14.12.2011").waitFor();
  await picture(page, "certificate");
}

async function thenThePersonsPageShowsIt(page) {
  await whenSheOpens(page, person);
  await thenThePageIs(page, person);
  await page.getByText(`zaświadczenie 26/2011 (przykład): ${course}`).waitFor();
  await picture(page, "person");
  await thenEveryoneCanReadIt(page);
}

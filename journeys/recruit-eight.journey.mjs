import { strict as assert } from "node:assert";

import { journey, picture } from "./stage.mjs";
import {
  field,
  givenSignedInAs,
  nameOf,
  peselOf,
  thenSheIsTold,
  whenSheFillsIn,
  whenSheGoesTo,
  whenSheOpens,
  whenSheOpensTheProject,
  whenSheRegisters,
  whenSheSaves,
  whenSheSignsOut,
  whenSheTries,
} from "./steps.mjs";

const project = "Razem na rynek pracy";

const committee = ["Zając Halina", "Olcha Magdalena", "Kowal Anna"];

// Eight people, of whom five have a place and two a reserve; the points of both cards are added.
const surnames = ["Achtel", "Bieda", "Cieśla", "Drozd", "Ejsmont", "Furtak", "Gajda", "Homa"];
const given_points = [10, 9, 8, 7, 6, 6, 5, 1];
const people = surnames.map((surname, index) => ({
  PESEL: peselOf("14.06.1979", `99${70 + 2 * index}`),
  Nazwisko: surname,
  Imię: "Zofia",
  "Kod pocztowy": "37-300",
  Miejscowość: "Leżajsk",
  Ulica: "Sanowa",
  "Nr domu": String(20 + index),
}));

// A recruitment from the regulations to the protocol: a committee of three, scoring by two, a tie, a resignation, a
// refusal in writing and the next one of the reserve.
await journey(async (page) => {
  await givenSignedInAs(page, "kierownik");
  await whenSheFoundsTheProject(page);
  await whenSheAdoptsTheRegulations(page);
  await whenSheAppointsTheCommittee(page);
  await picture(page, "committee");
  for (const person of people) {
    await whenSheRegisters(page, person);
    await whenSheReceivesTheApplicationOf(page, person);
  }
  await whenSheSignsTheStatement(page);
  await whenSheScoresEverybody(page);
  await thenTheResultIsNotToldYet(page);
  await whenSheSignsOut(page);

  await givenSignedInAs(page, "koordynator");
  await whenSheSignsTheStatement(page);
  await whenSheScoresEverybody(page);
  await whenSheDrawsTheList(page);
  await picture(page, "ranking");
  await thenTheTieIsExplained(page);
  await picture(page, "explanation");

  await whenSheRecordsTheResignationOf(page, people[0]);
  await whenSheInvites(page, people[6]);
  await thenSheIsTold(page, "Najpierw kolej na zgłoszenie", "R5-08");
  await whenSheFillsIn(page.getByRole("form", { name: "Zaproszenie na wolne miejsce" }), { Zgłoszenie: nameOf(people[5]) });
  await whenSheSaves(page, "Zaproś");
  await whenSheAnswers(page, "odmawia na piśmie", "Pismo z dnia dzisiejszego");
  await whenSheInvites(page, people[6]);
  await whenSheAnswers(page, "przyjmuje miejsce", "");
  await picture(page, "invitations");
  await thenWomenStandBesideTheirTarget(page);
  await picture(page, "women-and-men");
  await whenSheMakesTheInvitationOf(page, people[6]);
  await picture(page, "letters");
  await whenSheMakesTheProtocol(page);
  await picture(page, "protocol");
});

async function whenSheFoundsTheProject(page) {
  await whenSheGoesTo(page, "Programy");
  await whenSheOpens(page, "Załóż projekt");
  await whenSheFillsIn(page.getByRole("form", { name: "Załóż projekt" }), {
    Nazwa: project,
    "Zasady programu": "program własny gminy",
    "Od dnia": "01.02.2011",
    "Do dnia": "31.12.2011",
    Cel: "Powrót na rynek pracy",
    "Liczba uczestników": "5",
    "Decyzja z dnia": "10.01.2011",
    "Znak decyzji": "OPS.1.2011",
    Powód: "Środki gminy",
  });
  await whenSheSaves(page, "Załóż projekt");
}

async function whenSheAdoptsTheRegulations(page) {
  await whenSheOpensTheProject(page, project, "Regulamin");
  await whenSheOpens(page, "Przyjmij regulamin");
  const form = page.getByRole("form", { name: "Przyjmij regulamin" });
  await whenSheFillsIn(form, {
    "Regulamin z dnia": "20.01.2011",
    "Nabór od": "01.02.2011",
    "Nabór do": "28.02.2011",
    "Minimum punktów": "4",
    "Miejsca rezerwowe": "2",
    "Zgłoszenie ocenia": ["dwie osoby z komisji"],
    "Cele dla kobiet i mężczyzn": "tylko śledzone",
  });
  await whenSheFillsIn(form, { "Cel: kobiety": "3", "Cel: mężczyźni": "2" });
  for (const [index, [statement, evidence]] of [["Mieszka w gminie", "oświadczenie"], ["Motywacja", "rozmowa"]].entries()) {
    await field(form, "Kryterium").nth(index).fill(statement);
    await field(form, "Dowód").nth(index).fill(evidence);
  }
  await field(form, "Najwięcej punktów").fill("10");
  await whenSheSaves(page, "Przyjmij regulamin");
}

async function whenSheAppointsTheCommittee(page) {
  await whenSheOpensTheProject(page, project, "Rekrutacja");
  await whenSheOpens(page, "Komisja rekrutacyjna");
  await whenSheOpens(page, "Powołaj komisję");
  const form = page.getByRole("form", { name: "Powołaj komisję" });
  await whenSheFillsIn(form, { "Powołanie z dnia": "01.03.2011", "Skład komisji": committee, Przewodniczy: committee[0] });
  await whenSheSaves(page, "Powołaj komisję");
  await page.getByRole("table", { name: "Komisja rekrutacyjna" }).waitFor();
}

async function whenSheReceivesTheApplicationOf(page, person) {
  await page.getByRole("main").getByRole("link", { name: "Przyjmij zgłoszenie do projektu", exact: true }).first().click();
  await whenSheFillsIn(page.getByRole("form", { name: "Przyjmij zgłoszenie" }), { Projekt: project, "Wpłynęło dnia": "10.02.2011", "Jak wpłynęło": "osobiście" });
  await whenSheSaves(page, "Przyjmij zgłoszenie");
  await page.getByRole("heading", { level: 1, name: nameOf(person), exact: true }).waitFor();
}

async function whenSheSignsTheStatement(page) {
  await whenSheOpensTheProject(page, project, "Rekrutacja");
  await whenSheOpens(page, "Komisja rekrutacyjna");
  await whenSheOpens(page, "Podpisz oświadczenie o bezstronności");
  await whenSheFillsIn(page.getByRole("form", { name: "Oświadczenie o bezstronności" }), { "Dzień podpisu": "02.03.2011" });
  await whenSheSaves(page, "Podpisz oświadczenie o bezstronności");
}

async function whenSheScoresEverybody(page) {
  for (const [index, person] of people.entries()) {
    await whenSheOpensTheProject(page, project, "Rekrutacja");
    await whenSheOpens(page, nameOf(person));
    const form = page.getByRole("form", { name: "Złóż kartę oceny" });
    await whenSheFillsIn(form, { "Dzień oceny": "03.03.2011", "Mieszka w gminie": ["spełnia"], Motywacja: String(given_points[index]) });
    await whenSheSaves(page, "Złóż kartę oceny");
  }
}

async function thenTheResultIsNotToldYet(page) {
  await whenSheOpensTheProject(page, project, "Rekrutacja");
  const waiting = page.getByRole("region", { name: "Rekrutacja" }).locator("section").filter({ hasText: "Złożone" });
  assert.equal(await waiting.getByText("czeka na ocenę").count(), people.length);
}

async function whenSheDrawsTheList(page) {
  await whenSheOpensTheProject(page, project, "Rekrutacja");
  await whenSheOpens(page, "Ustal listę");
  await whenSheFillsIn(page.getByRole("form", { name: "Ustalenie listy rankingowej" }), { "Dzień ustalenia": "07.03.2011" });
  await whenSheSaves(page, "Ustal listę");
  const reserve = page.getByRole("table", { name: "Lista rezerwowa" });
  await reserve.getByRole("cell", { name: "Z/6/2011" }).waitFor();
  await reserve.getByRole("cell", { name: "Z/7/2011" }).waitFor();
}

/** The fifth and the sixth have as many points; the lower number decided. */
async function thenTheTieIsExplained(page) {
  await whenSheOpensTheProject(page, project, "Rekrutacja");
  await whenSheOpens(page, nameOf(people[5]));
  await whenSheOpens(page, "Uzasadnienie wyniku");
  await page.getByText("Z/5/2011").waitFor();
  await page.getByText("niższy numer zgłoszenia").waitFor();
  await page.getByRole("cell", { name: committee[0] }).first().waitFor();
}

async function whenSheRecordsTheResignationOf(page, person) {
  await whenSheOpensTheProject(page, project, "Rekrutacja");
  await whenSheOpens(page, nameOf(person));
  await whenSheOpens(page, "Zapisz rezygnację");
  await whenSheFillsIn(page.getByRole("form", { name: "Zapisz rezygnację" }), { "Rezygnacja z dnia": "09.03.2011", Uwagi: "Podjęcie pracy" });
  await whenSheSaves(page, "Zapisz rezygnację");
}

async function whenSheInvites(page, person) {
  await whenSheOpensTheProject(page, project, "Rekrutacja");
  await whenSheOpens(page, "Zaproszenia");
  await whenSheOpens(page, "Zaproś");
  await whenSheFillsIn(page.getByRole("form", { name: "Zaproszenie na wolne miejsce" }), { Zgłoszenie: nameOf(person), "Zaproszenie z dnia": "10.03.2011" });
  await whenSheTries(page, "Zaproś");
}

async function whenSheAnswers(page, answer, note) {
  await whenSheOpens(page, "Zapisz odpowiedź");
  await whenSheFillsIn(page.getByRole("form", { name: "Zapisz odpowiedź" }), { Odpowiedź: [answer], "Odpowiedź z dnia": "11.03.2011", Uwagi: note });
  await whenSheSaves(page, "Zapisz odpowiedź");
  await page.getByRole("table", { name: "Zaproszenia" }).getByText(answer).waitFor();
}

/** Nobody has taken part yet; eight women applied, seven stand on the lists. */
async function thenWomenStandBesideTheirTarget(page) {
  await whenSheOpensTheProject(page, project, "Rekrutacja");
  const row = page.getByRole("table", { name: "Kobiety i mężczyźni" }).getByRole("row").filter({ hasText: "Kobiety" });
  await row.getByText("0 z 3").waitFor();
  assert.deepEqual(await row.getByRole("cell").allInnerTexts().then((all) => all.slice(0, 3)), ["8", "7", "0"]);
}

async function whenSheMakesTheInvitationOf(page, person) {
  await whenSheOpens(page, nameOf(person));
  await whenSheMakes(page, "Zaproszenie do projektu", /^zaproszenie-do-projektu/);
}

async function whenSheMakesTheProtocol(page) {
  await whenSheOpensTheProject(page, project, "Lista rankingowa");
  await whenSheMakes(page, "Protokół komisji rekrutacyjnej", /^protokol-komisji-1/);
}

async function whenSheMakes(page, paper, file_name) {
  await page.getByRole("button", { name: "Sporządź pismo" }).click();
  await page.getByRole("menuitem", { name: paper }).click();
  const row = page.getByRole("table", { name: "Pisma" }).getByRole("row").filter({ hasText: paper });
  const [file] = await Promise.all([page.waitForEvent("download"), row.getByRole("button", { name: "DOCX", exact: true }).click()]);
  assert.match(file.suggestedFilename(), file_name);
}

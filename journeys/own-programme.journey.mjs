import { journey, laptop, phone, picture } from "./stage.mjs";
import {
  field,
  givenSignedInAs,
  nameOf,
  peselOf,
  thenAFigureSays,
  thenEveryoneCanReadIt,
  thenSheIsTold,
  thenThePageIs,
  whenSheActsFor,
  whenSheFillsIn,
  whenSheGoesTo,
  whenSheOpens,
  whenSheOpensTheProject,
  whenSheOpensTheTab,
  whenSheRegisters,
  whenSheSaves,
  whenSheStandsAt,
  whenSheTries,
} from "./steps.mjs";

const programme = "Nasz stół";
const project = "Nasz stół 2026";
const garden = "Nasz ogród";

const house = { "Kod pocztowy": "28-300", Miejscowość: "Jędrzejów", "Nr domu": "14" };
const lucja = { PESEL: peselOf("14.06.1979", "9980"), Nazwisko: "Źdźbło", Imię: "Łucja", ...house };
const jan = { PESEL: peselOf("03.02.1977", "9991"), Nazwisko: "Źdźbło", Imię: "Jan", ...house };
const name = nameOf(lucja);

const questions = ["Jemy razem.", "Rozmawiamy ze sobą."];

// A worker invents a programme: an edition, a short recruitment, a family that joins and is asked twice, an internship; and
// says in a figure of her own what came of it. No developer was asked.
await journey(async (page) => {
  await givenSignedInAs(page, "kierownik", "ops-jedrzejow");
  await thenAFigureSays(page, "W ciągu roku pracę lub staż rozpoczęło 11 osób");

  await whenSheFoundsTheProgramme(page);
  await whenSheOpensItsFirstEdition(page);
  await whenSheAdoptsTheRegulations(page);
  await whenSheSetsTheQuestions(page);
  await whenSheRegisters(page, jan);
  await whenSheRegisters(page, lucja);
  await whenSheEnrolsHer(page);

  await whenSheOpensTheFamily(page);
  await whenHerHusbandJoins(page, "05.02.2026");
  await thenSheIsTold(page, "Do poprawy", "Ten dzień jest sprzed przyjęcia uczestnika (10.02.2026).");
  await whenSheFillsIn(page.getByRole("main"), { "W programie od dnia": "12.02.2026", "Deklaracja lub zgoda z dnia": "12.02.2026" });
  await whenSheSaves(page, "Zapisz krewnego");
  await whenSheAsks(page, lucja, "na początku", "15.02.2026", ["2 – raczej nie", "3 – trochę tak, trochę nie"]);
  await whenSheAsks(page, jan, "na początku", "15.02.2026", ["3 – trochę tak, trochę nie", "3 – trochę tak, trochę nie"]);
  await whenSheAsks(page, lucja, "na końcu", "30.10.2026", ["4 – raczej tak", "5 – zdecydowanie tak"]);
  await thenTheFamilyIs(page, "poprawa", "5 → 9");
  await whenSheAsks(page, jan, "na końcu", "30.10.2026", ["3 – trochę tak, trochę nie", "2 – raczej nie"]);
  await thenTheFamilyIs(page, "poprawa", "11 → 14");
  await thenEveryoneCanReadIt(page);
  await picture(page, "family");
  await page.setViewportSize(phone);
  await picture(page, "family-phone");
  await page.setViewportSize(laptop);
  await thenTheProjectTells(page, "poprawa");
  await thenEveryoneCanReadIt(page);
  await picture(page, "families");

  await whenSheRecordsTheInternship(page);
  await picture(page, "internship");
  await whenSheComposesTheFigure(page);
  await picture(page, "composed");
  await whenShePublishesIt(page);
  await thenAFigureSays(page, "Osoby, które rozpoczęły pracę lub staż: 1");
  await whenSheOpens(page, "Osoby, które rozpoczęły pracę lub staż: 1");
  await whenSheOpens(page, `${name}, Bar Mleczny`);
  await thenThePageIs(page, `${name}: Bar Mleczny`);
  await page.getByRole("main").getByText("staż (bez zatrudnienia)").waitFor();
  await thenEveryoneCanReadIt(page);
  await picture(page, "record");

  await whenSheOpensTheNextEdition(page);
  await picture(page, "next-edition");
  await thenItHasWhatWasTaken(page);

  await whenSheFoundsTheGarden(page);
  await whenSheOpensItLikeTheTable(page);
  await thenTheGardenHasItsFigure(page);
});

async function whenSheFoundsTheProgramme(page) {
  await whenSheFounds(page, {
    Nazwa: programme,
    Cel: "Rodziny gotują i jedzą razem, a dorośli uczą się zawodu w kuchni.",
    "Dla kogo": "Rodziny osób bez pracy.",
    "Kto prowadzi": "Ośrodek Pomocy Społecznej w Jędrzejowie",
    "Z kim": "Bar Mleczny",
  });
}

async function whenSheFoundsTheGarden(page) {
  await whenSheFounds(page, {
    Nazwa: garden,
    Cel: "Rodziny uprawiają razem ogród.",
    "Dla kogo": "Rodziny osób bez pracy.",
    "Kto prowadzi": "Ośrodek Pomocy Społecznej w Jędrzejowie",
  });
}

async function whenSheFounds(page, terms) {
  await whenSheGoesTo(page, "Programy");
  await page.getByRole("main").getByRole("link", { name: "Programy", exact: true }).click();
  await whenSheOpens(page, "Załóż program");
  await whenSheFillsIn(page.getByRole("form", { name: "Załóż program" }), terms);
  await whenSheSaves(page, "Załóż program");
  await thenThePageIs(page, terms.Nazwa);
}

async function whenSheOpensItLikeTheTable(page) {
  await whenSheOpens(page, "Nowa edycja");
  await whenSheFillsIn(page.getByRole("form", { name: "Załóż projekt" }), { "Na wzór projektu": project });
  await whenSheOpens(page, "Dalej według wzoru");
  const form = page.getByRole("form", { name: "Projekt na wzór innego" });
  await whenSheFillsIn(form, {
    Nazwa: `${garden} 2027`,
    Edycja: "2027",
    "Od dnia": "01.03.2027",
    "Do dnia": "31.10.2027",
    "Liczba uczestników": "4",
    "Decyzja z dnia": "02.11.2026",
    "Znak decyzji": "OPS.3.2026",
    Powód: "Środki gminy",
    "Pytania o relacje w rodzinie": true,
  });
  await thenEveryoneCanReadIt(page);
  await picture(page, "template");
  await page.setViewportSize(phone);
  await picture(page, "template-phone");
  await page.setViewportSize(laptop);
  await whenSheSaves(page, "Otwórz edycję");
  await thenThePageIs(page, `${garden} 2027`);
}

async function thenTheGardenHasItsFigure(page) {
  await whenSheOpensTheTab(page, "Plan");
  await page.getByRole("main").getByText("Rodziny uprawiają razem ogród.").first().waitFor();
  await whenSheGoesTo(page, "Wyniki");
  await page.getByRole("main").getByRole("link", { name: "Złożone liczby", exact: true }).click();
  await page.getByRole("main").getByText(`${garden}: Praca lub staż`).first().waitFor();
  await picture(page, "taken-figures");
}

async function whenSheOpensItsFirstEdition(page) {
  await whenSheOpens(page, "Nowa edycja");
  await whenSheFillsIn(page.getByRole("form", { name: "Załóż projekt" }), {
    Nazwa: project,
    "Zasady programu": "program własny gminy",
    "Od dnia": "01.01.2026",
    "Do dnia": "31.12.2026",
    Edycja: "2026",
    "Liczba uczestników": "5",
    "Decyzja z dnia": "02.01.2026",
    "Znak decyzji": "OPS.1.2026",
    Powód: "Środki gminy",
  });
  await whenSheSaves(page, "Załóż projekt");
  await thenThePageIs(page, project);
}

async function whenSheAdoptsTheRegulations(page) {
  await whenSheOpensTheTab(page, "Regulamin");
  await whenSheOpens(page, "Przyjmij regulamin");
  const form = page.getByRole("form", { name: "Przyjmij regulamin" });
  await whenSheFillsIn(form, { "Regulamin z dnia": "05.01.2026", "Nabór od": "06.01.2026", "Nabór do": "31.01.2026", "Minimum punktów": "0", "Miejsca rezerwowe": "2" });
  await field(form, "Kryterium").nth(0).fill("Mieszka w gminie");
  await field(form, "Dowód").nth(0).fill("oświadczenie");
  await field(form, "Kryterium").nth(1).fill("Chęć do gotowania");
  await field(form, "Dowód").nth(1).fill("rozmowa");
  await field(form, "Najwięcej punktów").fill("10");
  await whenSheSaves(page, "Przyjmij regulamin");
}

async function whenSheSetsTheQuestions(page) {
  await whenSheOpensTheTab(page, "Rodziny");
  await whenSheOpens(page, "Pytania o relacje");
  await whenSheFillsIn(page.getByRole("form", { name: "Pytania o relacje w rodzinie" }), { "Pytanie 1": questions[0], "Pytanie 2": questions[1] });
  await whenSheSaves(page, "Zapisz pytania");
}

async function whenSheEnrolsHer(page) {
  await whenSheActsFor(page, name, "Przyjmij zgłoszenie do projektu", "Przyjmij zgłoszenie", { Projekt: project, "Wpłynęło dnia": "20.01.2026", "Jak wpłynęło": "osobiście" });
  await whenSheOpensTheProject(page, project, "Rekrutacja");
  await whenSheOpens(page, name);
  await whenSheFillsIn(page.getByRole("form", { name: "Zapisz ocenę" }), { "Dzień oceny": "02.02.2026", "Mieszka w gminie": ["spełnia"], "Chęć do gotowania": "8" });
  await whenSheSaves(page, "Zapisz ocenę");
  await whenSheOpensTheProject(page, project, "Rekrutacja");
  await whenSheOpens(page, "Ustal listę");
  await whenSheFillsIn(page.getByRole("form", { name: "Ustalenie listy rankingowej" }), { "Dzień ustalenia": "03.02.2026" });
  await whenSheSaves(page, "Ustal listę");
  await whenSheOpensTheProject(page, project, "Uczestnicy");
  await whenSheOpens(page, "Przyjmij do projektu");
  await whenSheFillsIn(page.getByRole("main"), { Zgłoszenie: new RegExp(name), "Przyjęty dnia": "10.02.2026" });
  await whenSheSaves(page, "Przyjmij do projektu");
}

async function whenSheOpensTheFamily(page) {
  await whenSheOpensTheProject(page, project, "Rodziny");
  await whenSheOpens(page, name);
  await thenThePageIs(page, name);
}

async function whenHerHusbandJoins(page, on) {
  await whenSheOpens(page, "Dodaj krewnego");
  const main = page.getByRole("main");
  await main.getByRole("combobox", { name: /^Osoba/ }).fill(nameOf(jan));
  await page.getByRole("option", { name: new RegExp(nameOf(jan)) }).click();
  await whenSheFillsIn(main, { "Kim jest dla uczestnika": "mąż lub żona", "W programie od dnia": on, "Deklaracja lub zgoda z dnia": on });
  await whenSheTries(page, "Zapisz krewnego");
}

async function whenSheAsks(page, person, moment, on, answers) {
  await whenSheOpens(page, "Zapisz odpowiedzi");
  await whenSheFillsIn(page.getByRole("main"), { Osoba: nameOf(person), "Zapytano dnia": on, Kiedy: [moment], [questions[0]]: [answers[0]], [questions[1]]: [answers[1]] });
  await whenSheSaves(page, "Zapisz odpowiedzi");
}

async function thenTheFamilyIs(page, change, points) {
  const main = page.getByRole("main");
  await main.getByText(change, { exact: true }).first().waitFor();
  await main.getByText(points, { exact: true }).waitFor();
}

async function thenTheProjectTells(page, change) {
  await whenSheOpensTheProject(page, project, "Rodziny");
  const row = page.getByRole("table", { name: "Rodziny uczestników" }).getByRole("row").filter({ hasText: name });
  await row.getByText(change).waitFor();
  await row.getByText("+3").waitFor();
}

async function whenSheRecordsTheInternship(page) {
  await whenSheStandsAt(page, name);
  await whenSheOpens(page, "Zapisz podjęcie pracy");
  const form = page.getByRole("form", { name: "Podjęcie pracy" });
  await whenSheFillsIn(form, { Rodzaj: "staż (bez zatrudnienia)" });
  await whenSheFillsIn(form, {
    "Staż od dnia": "01.03.2026",
    "Organizator stażu": "Bar Mleczny",
    Stanowisko: "pomoc kuchenna",
    "Staż do dnia": "31.08.2026",
    "Kto kieruje na staż": "urząd pracy",
    "Stypendium stażowe": true,
    Projekt: project,
    "Rodzaj dokumentu": "umowa lub program stażu",
    "Data dokumentu": "26.02.2026",
  });
  await whenSheSaves(page, "Zapisz podjęcie pracy");
}

async function whenSheComposesTheFigure(page) {
  await whenSheGoesTo(page, "Programy");
  await page.getByRole("main").getByRole("link", { name: "Programy", exact: true }).click();
  await whenSheOpens(page, programme);
  await whenSheOpens(page, "Złóż liczbę z wszystkich edycji");
  const form = page.getByRole("form", { name: "Złóż liczbę" });
  await whenSheFillsIn(form, { "Nazwa liczby": "Praca lub staż", Zapisy: "podjęcia pracy i staże" });
  await whenSheFillsIn(form, { "W jakim stanie": ["udowodniona dokumentem", "staż"] });
  await page.getByRole("main").getByText("1 osoba", { exact: true }).waitFor();
  await whenSheSaves(page, "Zapisz liczbę");
}

async function whenShePublishesIt(page) {
  await whenSheOpens(page, "Opublikuj stwierdzenie");
  await whenSheFillsIn(page.getByRole("main"), {
    "Stan na dzień": "31.10.2026",
    "Jak dokładnie": "dokładnie",
    "Zdanie po polsku": "Osoby, które rozpoczęły pracę lub staż: {value}",
    "Zdanie po angielsku": "{value} people began work or an internship",
    Symbol: "own.started",
  });
  await whenSheSaves(page, "Opublikuj stwierdzenie");
}

async function whenSheOpensTheNextEdition(page) {
  await whenSheGoesTo(page, "Programy");
  await page.getByRole("main").getByRole("link", { name: "Programy", exact: true }).click();
  await whenSheOpens(page, programme);
  await whenSheOpens(page, "Następna edycja");
  const form = page.getByRole("form", { name: "Następna edycja" });
  await whenSheFillsIn(form, {
    Nazwa: "Nasz stół 2027",
    "Od dnia": "01.01.2027",
    "Do dnia": "31.12.2027",
    "Liczba uczestników": "6",
    "Decyzja z dnia": "02.11.2026",
    "Znak decyzji": "OPS.2.2026",
    Powód: "Następny rok",
    "Pytania o relacje w rodzinie": true,
    "Regulamin rekrutacji": true,
  });
  await whenSheFillsIn(form, { "Regulamin z dnia": "03.11.2026", "Nabór od": "04.01.2027", "Nabór do": "29.01.2027" });
  await thenEveryoneCanReadIt(page);
  await picture(page, "next-form");
  await whenSheSaves(page, "Otwórz edycję");
  await thenThePageIs(page, "Nasz stół 2027");
}

async function thenItHasWhatWasTaken(page) {
  await whenSheOpensTheTab(page, "Regulamin");
  await page.getByRole("main").getByText("Chęć do gotowania").first().waitFor();
  await whenSheOpensTheTab(page, "Rodziny");
  await whenSheOpens(page, "Pytania o relacje");
  await page.getByRole("main").getByLabel(/^Pytanie 2/).waitFor();
}

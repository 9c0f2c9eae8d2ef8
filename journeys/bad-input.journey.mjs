import { journey, picture } from "./stage.mjs";
import {
  field,
  givenSignedInAs,
  nameOf,
  peselOf,
  thenEveryoneCanReadIt,
  thenSheIsTold,
  thenTheFieldHolds,
  thenTheFieldSays,
  thenThePageIs,
  thenTheTimelineShows,
  whenSheFillsIn,
  whenSheFinds,
  whenSheGoesTo,
  whenSheOpens,
  whenSheSaves,
  whenSheTries,
  whenSheWritesTheActions,
} from "./steps.mjs";

const pesel = peselOf("03.02.1984", "9981");
const wrong_pesel = pesel.slice(0, 10) + ((Number(pesel[10]) + 1) % 10);
const bozena = { Nazwisko: "Ćma", Imię: "Bożena" };

// Whatever is wrong is said at once, where it stands and in the summary, and nothing typed is lost.
await journey(async (page) => {
  await givenSignedInAs(page, "kierownik");
  await whenSheTriesToRegisterWithAWrongDigit(page);
  await thenSheIsTold(page, "Do poprawy", "cyfra kontrolna się nie zgadza", "Wypełnij to pole.");
  await thenTheFieldSays(page, "PESEL", "cyfra kontrolna się nie zgadza");
  await thenTheFieldSays(page, "Imię", "Wypełnij to pole.");
  await thenTheFieldSays(page, "Data urodzenia", "Wypełnij to pole.");
  await thenTheFieldSays(page, "Kod pocztowy", "Wpisz kod pocztowy jako 37-300.");
  await thenTheFieldHolds(page, "PESEL", wrong_pesel);
  await thenTheFieldHolds(page, "Nazwisko", "Ćma");
  await thenTheFieldHolds(page, "Miejscowość", "Leżajsk");
  await thenEveryoneCanReadIt(page);
  await picture(page, "register");

  await whenSheFollowsTheSummaryTo(page, "PESEL");
  await whenSheCorrectsEverything(page);
  await thenThePageIs(page, nameOf(bozena));

  await whenSheTriesAOneSidedContract(page);
  await thenSheIsTold(page, "Wymaga uzasadnienia", "Wszystkie działania są po jednej stronie.");
  await thenEveryoneCanReadIt(page);
  await picture(page, "one-sided");
  await whenSheGivesTheReason(page);
  await thenTheContractStands(page);
});

async function whenSheTriesToRegisterWithAWrongDigit(page) {
  await whenSheGoesTo(page, "Osoby");
  await whenSheOpens(page, "Zarejestruj osobę");
  await whenSheFillsIn(page.getByRole("form", { name: "Zarejestruj osobę" }), { PESEL: wrong_pesel, Nazwisko: "Ćma", "Kod pocztowy": "37300", Miejscowość: "Leżajsk" });
  await whenSheTries(page, "Zarejestruj osobę");
}

async function whenSheFollowsTheSummaryTo(page, label) {
  await page.getByRole("alert").getByRole("button", { name: label, exact: true }).first().click();
  await page.locator("input:focus").and(field(page.getByRole("main"), label)).waitFor();
}

async function whenSheCorrectsEverything(page) {
  const form = page.getByRole("form", { name: "Zarejestruj osobę" });
  await whenSheFillsIn(form, { PESEL: pesel, Imię: "Bożena", "Kod pocztowy": "37-300", "Nr domu": "7" });
  await thenTheFieldHolds(page, "Data urodzenia", "03.02.1984");
  await whenSheSaves(page, "Zarejestruj osobę");
}

async function whenSheTriesAOneSidedContract(page) {
  await whenSheFinds(page, "gawron zofia", "Gawron Zofia");
  await whenSheOpens(page, "Zawrzyj kontrakt");
  await whenSheFillsIn(page.getByRole("form", { name: "Zawrzyj kontrakt" }), {
    "Pracownik socjalny": "Kowal Anna",
    "Zawarty dnia": "06.06.2011",
    "Od dnia": "06.06.2011",
    "Do dnia": "30.11.2011",
    "Przyczyny trudnej sytuacji": "Brak pracy.",
    "Zasoby i możliwości": "Chęć do nauki.",
    Ograniczenia: "Brak prawa jazdy.",
    "Cel 1": "Podniesienie kwalifikacji",
  });
  await whenSheWritesTheActions(page, [
    { Kto: "osoba", "Co zrobi": "Zapisze się do urzędu pracy", Termin: "30.06.2011" },
    { Kto: "osoba", "Co zrobi": "Ukończy kurs", Termin: "31.10.2011" },
  ]);
  await whenSheTries(page, "Zawrzyj kontrakt");
}

async function whenSheGivesTheReason(page) {
  await page.getByLabel("Uzasadnienie (R3-04)").fill("Osoba nie chce wsparcia ośrodka poza wypłatą zasiłku.");
  await whenSheSaves(page, "Zawrzyj kontrakt");
}

async function thenTheContractStands(page) {
  await page.getByRole("heading", { level: 1, name: /^Kontrakt socjalny nr / }).waitFor();
  await page.getByText("Ukończy kurs").waitFor();
  await whenSheOpens(page, "Gawron Zofia");
  await thenTheTimelineShows(page, "kontrakt socjalny nr");
}

import { journey, laptop, phone, picture } from "./stage.mjs";
import {
  day,
  givenSignedInAs,
  nameOf,
  peselOf,
  thenAFigureSays,
  thenEveryoneCanReadIt,
  thenSheIsTold,
  thenThePageIs,
  whenSheActsFor,
  whenSheFillsIn,
  whenSheLeavesKeepingTheDraft,
  whenSheOpens,
  whenSheOpensTheProject,
  whenSheOpensTheTab,
  whenSheRegisters,
  whenSheSaves,
  whenSheStandsAt,
  whenSheTries,
} from "./steps.mjs";

const project = "Integracja przez aktywizację";

const hanna = {
  PESEL: peselOf("14.06.1979", "9980"),
  Nazwisko: "Źdźbło",
  Imię: "Hanna",
  "Kod pocztowy": "37-300",
  Miejscowość: "Wierzawice",
  "Nr domu": "14",
};
const name = nameOf(hanna);

// A certificate is valid for a time, so the days follow today.
const asked = day(-20);
const talked = day(-19);
const issued = day(-17);
const later = day(-16);
const number = `ZK/1/${issued.slice(-4)}`;
const no_number = `ZK/2/${issued.slice(-4)}`;

// A candidate asks for a certificate, is talked with, gets it, and somebody calls with its number.
await journey(async (page) => {
  await givenSignedInAs(page, "kierownik", "gops-lezajsk");
  await thenAFigureSays(page, "Do projektu „Integracja przez aktywizację” zrekrutowano około 180 osób");
  await whenSheRegisters(page, hanna);

  await whenSheAsksForACertificate(page, { "Wniosek z dnia": asked });
  await whenSheTries(page, "Przyjmij wniosek");
  await thenSheIsTold(page, "Do poprawy", "Wniosek musi być podpisany.");
  await thenEveryoneCanReadIt(page);
  await whenSheFillsIn(page.getByRole("main"), { "Wniosek jest podpisany": true });
  await whenSheSaves(page, "Przyjmij wniosek");
  await thenThePageIs(page, "Wniosek o zaświadczenie");
  await picture(page, "request");

  await whenSheTriesToIssueOn(page, issued);
  await thenSheIsTold(page, "Najpierw wskaż wywiad z tą osobą.");
  await whenSheLeavesKeepingTheDraft(page, "Mój dzień");
  await whenSheTalksWithHer(page, talked);
  await whenSheNamesTheInterview(page);
  await picture(page, "checked");

  await whenSheTriesToIssueOn(page, issued, { "Stan na dzień": later, Powód: "Osoba bezdomna" });
  await thenSheIsTold(page, "Do poprawy", "Stan na dzień jest późniejszy niż wydanie.", "Wpisz opinię inspektora ochrony danych.");
  await thenEveryoneCanReadIt(page);
  await picture(page, "not-so");
  await whenSheFillsIn(page.getByRole("main"), { "Stan na dzień": issued, Powód: "" });
  await whenSheSaves(page, "Wydaj zaświadczenie");
  await thenThePageIs(page, `Zaświadczenie ${number}`);
  await whenSheRecordsTheCollection(page);
  await thenEveryoneCanReadIt(page);
  await picture(page, "issued");
  await page.setViewportSize(phone);
  await picture(page, "issued-phone");
  await page.setViewportSize(laptop);

  await thenTheRegisterHas(page, number);
  await picture(page, "register");
  await page.setViewportSize(phone);
  await picture(page, "register-phone");
  await page.setViewportSize(laptop);
  await thenTheNumberIs(page, number, "Zaświadczenie o tym numerze jest ważne.");
  await thenTheNumberIs(page, no_number, "Zaświadczenie o tym numerze nie jest ważne.");
  await picture(page, "check");

  await whenSheHandsAListOver(page, "zwykła poczta elektroniczna");
  await thenSheIsTold(page, "Do poprawy", "Wybierz inny sposób: osobiście, pocztą, e-Doręczenia albo zaszyfrowany plik.");
  await picture(page, "list");
});

async function whenSheAsksForACertificate(page, answers) {
  await whenSheStandsAt(page, name);
  await whenSheOpens(page, "Przyjmij wniosek");
  await whenSheFillsIn(page.getByRole("main"), { Projekt: project, ...answers });
}

async function whenSheTalksWithHer(page, on) {
  await whenSheActsFor(page, name, "Zleć wywiad", "Zleć wywiad", { Podstawa: "na wniosek", "Dzień powzięcia wiadomości": asked, "Pracownik socjalny": "Buk Agnieszka" });
  await whenSheActsFor(page, name, "Zapisz wizytę", "Zapisz wizytę", { "Dzień wizyty": on, Miejsce: "miejsce zamieszkania" });
}

async function whenSheNamesTheInterview(page) {
  await whenSheStandsAt(page, name);
  await whenSheOpens(page, "Wniosek o zaświadczenie");
  await whenSheOpens(page, "Wskaż wywiad");
  await whenSheFillsIn(page.getByRole("main"), { "Wywiad środowiskowy": new RegExp(talked) });
  await whenSheSaves(page, "Wskaż wywiad");
}

async function whenSheTriesToIssueOn(page, on, further = {}) {
  await whenSheOpens(page, "Wydaj zaświadczenie");
  await whenSheFillsIn(page.getByRole("main"), { "Wydane dnia": on, "Stan na dzień": on, Treść: "kwalifikuje się do pomocy społecznej", ...further });
  await whenSheTries(page, "Wydaj zaświadczenie");
}

async function whenSheRecordsTheCollection(page) {
  await whenSheOpens(page, "Zapisz odbiór");
  await whenSheFillsIn(page.getByRole("main"), { "Odebrane dnia": later });
  await whenSheSaves(page, "Zapisz odbiór");
}

async function thenTheRegisterHas(page, number) {
  await whenSheOpensTheProject(page, project, "Zaświadczenia");
  await page.getByRole("main").getByText(number).first().waitFor();
}

async function thenTheNumberIs(page, number, answer) {
  await whenSheOpensTheTab(page, "Zaświadczenia");
  await whenSheOpens(page, "Sprawdź numer");
  await whenSheFillsIn(page.getByRole("main"), { "Numer zaświadczenia": number });
  await whenSheTries(page, "Sprawdź");
  await page.getByRole("main").getByText(answer).waitFor();
}

async function whenSheHandsAListOver(page, way) {
  await whenSheOpensTheTab(page, "Zaświadczenia");
  await whenSheOpens(page, "Lista dla organizacji");
  await whenSheFillsIn(page.getByRole("main"), { "Jak przekazano": way });
  await whenSheTries(page, "Zapisz przekazanie");
}

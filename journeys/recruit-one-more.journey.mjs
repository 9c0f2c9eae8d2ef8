import { journey, picture } from "./stage.mjs";
import {
  givenSignedInAs,
  nameOf,
  peselOf,
  thenAFigureSays,
  thenSearchFinds,
  thenSheIsTold,
  thenTheTimelineShows,
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
  whenSheWritesTheActions,
} from "./steps.mjs";

const project = "Czas na aktywność w gminie miejskiej Leżajsk";

const lucja = {
  PESEL: peselOf("14.06.1979", "9980"),
  Nazwisko: "Źdźbło",
  Imię: "Łucja",
  "Kod pocztowy": "37-300",
  Miejscowość: "Leżajsk",
  Ulica: "Sanowa",
  "Nr domu": "14",
  Telefon: "600100200",
};
const name = nameOf(lucja);

// One more person comes to the centre in the last days of the recruitment, and every figure follows.
await journey(async (page) => {
  await givenSignedInAs(page, "kierownik");
  await thenAFigureSays(page, "W wyniku rekrutacji do projektu wyłoniono 29 osób");
  await thenAFigureSays(page, "Kontraktami socjalnymi objęto 25 osób");

  await whenSheRegisters(page, lucja);
  await thenSearchFinds(page, "zdzblo lucja", name);

  await whenSheActsFor(page, name, "Zleć wywiad", "Zleć wywiad", {
    Podstawa: "na wniosek",
    "Dzień powzięcia wiadomości": "18.04.2011",
    "Pracownik socjalny": "Kowal Anna",
  });
  await whenSheActsFor(page, name, "Zapisz wizytę", "Zapisz wizytę", { "Dzień wizyty": "20.04.2011", Miejsce: "miejsce zamieszkania" });
  await whenSheActsFor(page, name, "Podpisz diagnozę", "Podpisz diagnozę", {
    Wywiad: /20\.04\.2011/,
    "Dzień podpisu": "26.04.2011",
    "Pracownik socjalny": "Kowal Anna",
    "Powody trudnej sytuacji": ["bezrobocie", "bezradność opiekuńcza"],
    Potrzeby: ["praca", "umiejętności"],
    "Zasoby i możliwości": "Chce pracować, ma wsparcie siostry.",
    Bariery: "Brak kwalifikacji, dwoje małych dzieci.",
    Wnioski: "Wskazany udział w projekcie.",
  });
  await whenSheActsFor(page, name, "Przyjmij zgłoszenie do projektu", "Przyjmij zgłoszenie", {
    Projekt: project,
    "Wpłynęło dnia": "28.04.2011",
    "Jak wpłynęło": "osobiście",
  });
  await thenTheTimelineShows(page, "diagnoza podpisana", `zgłoszenie do projektu „${project}”`);
  await picture(page, "person");

  await whenSheAssessesTheApplication(page);
  await whenSheDrawsTheListAnew(page);
  await picture(page, "ranking");
  await whenSheConcludesTheContract(page);
  await picture(page, "contract");

  await whenSheEnrolsHer(page);
  await thenSheIsTold(page, "Wszystkie miejsca są zajęte: planowano 25, przyjęto 25.", "R5-07");
  await picture(page, "no-place");
  await whenSheLeavesKeepingTheDraft(page, "Mój dzień");
  await whenSheRaisesThePlanTo(page, "26");
  await whenSheFinishesTheEnrolment(page);
  await thenSheIsAParticipantWithAContract(page);
  await picture(page, "participants");

  await thenAFigureSays(page, "W wyniku rekrutacji do projektu wyłoniono 30 osób");
  await thenAFigureSays(page, "Kontraktami socjalnymi objęto 26 osób");
  await thenAFigureSays(page, "Po zwiększeniu środków na aktywną integrację zaplanowano udział 26 osób");
  await picture(page, "figures");
});

async function whenSheAssessesTheApplication(page) {
  await whenSheOpensTheProject(page, project, "Rekrutacja");
  await whenSheOpens(page, name);
  const form = page.getByRole("form", { name: "Zapisz ocenę" });
  await whenSheFillsIn(form, {
    "Dzień oceny": "29.04.2011",
    "Mieszka w gminie miejskiej Leżajsk": ["spełnia"],
    "Jest w wieku aktywności zawodowej": ["spełnia"],
    "Korzysta z pomocy społecznej": ["spełnia"],
    "Jest zagrożona wykluczeniem społecznym": ["spełnia"],
    Kobieta: "5",
    "Pozostaje bez pracy": "10",
    "Problemy opiekuńczo-wychowawcze": "10",
    "Motywacja do udziału": "15",
  });
  await form.getByText("Razem: 40 (minimum 12)").waitFor();
  await whenSheSaves(page, "Zapisz ocenę");
}

async function whenSheDrawsTheListAnew(page) {
  await whenSheOpens(page, "Ustal listę");
  await whenSheFillsIn(page.getByRole("form", { name: "Ustalenie listy rankingowej" }), { "Dzień ustalenia": "10.05.2011", Powód: "" });
  await whenSheTries(page, "Ustal listę");
  await thenSheIsTold(page, "Podaj powód ustalenia nowej listy.", "R5-15");
  await whenSheFillsIn(page.getByRole("form", { name: "Ustalenie listy rankingowej" }), { Powód: "Zgłoszenie z 28.04.2011 oceniono po ustaleniu pierwszej listy." });
  await whenSheSaves(page, "Ustal listę");
  await page.getByText("wersja 2").waitFor();
}

async function whenSheConcludesTheContract(page) {
  await whenSheStandsAt(page, name);
  await whenSheOpens(page, "Zawrzyj kontrakt");
  await whenSheFillsIn(page.getByRole("form", { name: "Zawrzyj kontrakt" }), {
    Część: ["B: osoba bez pracy"],
    "Pracownik socjalny": "Kowal Anna",
    "Projekt z dnia": "11.05.2011",
    "Zawarty dnia": "12.05.2011",
    "Od dnia": "12.05.2011",
    "Do dnia": "31.12.2011",
    "Przyczyny trudnej sytuacji": "Brak pracy od 2009 roku, brak kwalifikacji.",
    "Zasoby i możliwości": "Motywacja, dobry stan zdrowia.",
    Ograniczenia: "Opieka nad dziećmi po południu.",
    "Cel 1": "Podjęcie pracy",
  });
  await whenSheWritesTheActions(page, [
    { Kto: "osoba", "Co zrobi": "Ukończy kurs zawodowy wybrany z doradcą", Termin: "31.10.2011", "Po czym poznamy": "zaświadczenie" },
    { Kto: "ośrodek", "Co zrobi": "Zapewni doradcę zawodowego i psychologa", Termin: "30.06.2011", "Po czym poznamy": "karta konsultacji" },
    { Kto: "ośrodek", "Co zrobi": "Oceni realizację kontraktu", Termin: "15.12.2011", "Po czym poznamy": "karta oceny" },
  ]);
  await whenSheSaves(page, "Zawrzyj kontrakt");
  await page.getByRole("heading", { level: 1, name: /^Kontrakt socjalny nr / }).waitFor();
}

async function whenSheEnrolsHer(page) {
  await whenSheOpensTheProject(page, project, "Uczestnicy");
  await whenSheOpens(page, "Przyjmij do projektu");
  await whenSheFillsIn(page.getByRole("form", { name: "Przyjęcie do projektu" }), { Zgłoszenie: name, "Przyjęty dnia": "13.05.2011", Kontrakt: /2011/ });
  await whenSheTries(page, "Przyjmij do projektu");
}

async function whenSheFinishesTheEnrolment(page) {
  await whenSheOpensTheProject(page, project, "Uczestnicy");
  await whenSheOpens(page, "Przyjmij do projektu");
  await page.getByText("Przywrócono tekst, który nie został jeszcze zapisany.").waitFor();
  await whenSheSaves(page, "Przyjmij do projektu");
}

async function whenSheRaisesThePlanTo(page, participants) {
  await whenSheOpensTheProject(page, project, "Plan");
  await whenSheOpens(page, "Zwiększ liczbę uczestników");
  await whenSheFillsIn(page.getByRole("form", { name: "Zwiększ liczbę uczestników" }), {
    "Liczba uczestników": participants,
    "Decyzja z dnia": "12.05.2011",
    "Znak decyzji": "decyzja z 12.05.2011",
    Powód: "oszczędności w zadaniu „aktywna integracja”",
  });
  await whenSheSaves(page, "Zwiększ liczbę uczestników");
}

async function thenSheIsAParticipantWithAContract(page) {
  const row = page.getByRole("table", { name: "Uczestnicy" }).getByRole("row").filter({ hasText: name });
  await row.getByRole("cell", { name: "13.05.2011" }).waitFor();
  await row.getByRole("link", { name: /2011/ }).waitFor();
}

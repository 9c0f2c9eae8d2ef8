import { journey, picture } from "./stage.mjs";
import {
  day,
  givenSignedInAs,
  thenEveryoneCanReadIt,
  thenSheIsTold,
  thenTheTimelineShows,
  whenSheFillsIn,
  whenSheFinds,
  whenSheGoesTo,
  whenSheOpens,
  whenSheSaves,
  whenSheTries,
  whenSheWritesTheActions,
} from "./steps.mjs";

// A family gets an assistant, makes its help plan together with her, and an action of it is done from Mój dzień.
await journey(async (page) => {
  await givenSignedInAs(page, "kierownik");
  await whenSheAssignsAnAssistantTo(page, "Sikora Barbara");
  await whenSheMakesAPlanWithoutTheFamily(page);
  await thenSheIsTold(page, "Zaznacz, z kim z rodziny ułożono plan.", "Podaj, kto i kiedy skonsultował plan.");
  await thenEveryoneCanReadIt(page);
  await whenSheMakesItTogether(page);
  await thenThePlanStands(page);
  await picture(page, "plan");

  await whenSheTicksItOffInMyDay(page, "Rozmowa z wychowawcą");
  await whenSheFinds(page, "sikora", "Sikora Barbara");
  await thenTheTimelineShows(page, "asystent rodziny AR/1/", "plan pomocy rodzinie (AR/1/");
  await whenSheNotesHerWork(page);
  await thenTheTimelineShows(page, "praca socjalna");
});

async function whenSheAssignsAnAssistantTo(page, person) {
  await whenSheFinds(page, "sikora", person);
  await whenSheOpens(page, "Przydziel asystenta rodziny");
  await whenSheFillsIn(page.getByRole("form", { name: "Przydziel asystenta" }), {
    "Zgoda rodziny z dnia": day(-1),
    "Od dnia": day(-1),
    "Asystent rodziny": "Wierzba Lucyna",
  });
  await whenSheSaves(page, "Przydziel asystenta");
  await page.getByRole("heading", { level: 1, name: /^Asystent rodziny AR\/1\// }).waitFor();
}

async function whenSheMakesAPlanWithoutTheFamily(page) {
  await whenSheOpens(page, "Zapisz plan");
  const form = page.getByRole("form", { name: "Zapisz plan" });
  await whenSheFillsIn(form, { "Sytuacja rodziny": "Trudności dzieci w szkole.", "Cel 1": "Spokojna nauka" });
  await whenSheWritesTheActions(page, [
    { Kto: "rodzina", "Co zrobi": "Stałe godziny nauki", Termin: day(30), "Przewidywany efekt": "Odrobione lekcje" },
    { Kto: "asystent", "Co zrobi": "Rozmowa z wychowawcą", Termin: day(7), "Przewidywany efekt": "Zajęcia wyrównawcze" },
  ]);
  await whenSheTries(page, "Zapisz plan");
}

async function whenSheMakesItTogether(page) {
  await whenSheFillsIn(page.getByRole("form", { name: "Zapisz plan" }), {
    "Z kim z rodziny": ["Sikora Barbara"],
    "Konsultacja dnia": day(-1),
    "Konsultował pracownik socjalny": "Kowal Anna",
  });
  await whenSheSaves(page, "Zapisz plan");
}

async function thenThePlanStands(page) {
  await page.getByRole("heading", { name: "Plan pomocy rodzinie, wersja 1" }).waitFor();
  await page.getByText("Rozmowa z wychowawcą").waitFor();
  await page.getByText("razem z rodziną: Sikora Barbara").waitFor();
}

async function whenSheTicksItOffInMyDay(page, action) {
  await whenSheGoesTo(page, "Mój dzień");
  await page.getByRole("button", { name: `Zrobione dziś: ${action}` }).click();
  await page.getByRole("status").getByText(`Zrobione dziś: ${action}`).waitFor();
  await page.getByRole("button", { name: `Zrobione dziś: ${action}` }).waitFor({ state: "detached" });
  await thenEveryoneCanReadIt(page);
}

async function whenSheNotesHerWork(page) {
  await whenSheOpens(page, "Dodaj notatkę");
  await whenSheFillsIn(page.getByRole("form", { name: "Zapisz notatkę" }), { Treść: "Omówienie zajęć dla dzieci." });
  await whenSheSaves(page, "Zapisz notatkę");
}

import { strict as assert } from "node:assert";

import { journey, laptop, phone, picture } from "./stage.mjs";
import { givenSignedInAs, settled, thenEveryoneCanReadIt, thenSheIsTold, thenThePageIs, whenSheFillsIn, whenSheOpens, whenSheOpensTheProject, whenSheSaves, whenSheTries } from "./steps.mjs";

const project = "Aktywne włączenie społeczne mieszkańców Hrubieszowa w oparciu o ekonomię społeczną";

// Somebody leaves a project and comes back; after the project, the day asks what came of taking part.
await journey(async (page) => {
  await givenSignedInAs(page, "koordynator", "mops-hrubieszow");
  await whenSheOpensTheProject(page, project, "Uczestnicy");
  await settled(page);
  await page.getByRole("main").getByRole("table").getByRole("link", { name: "Zakończenie udziału" }).first().click();
  await whenSheRecordsTheLeaving(page);
  await whenSheRecordsTheReturn(page);
  await thenTheTimeAwayStays(page);
  await thenTheDayAsks(page);
});

async function whenSheRecordsTheLeaving(page) {
  const main = page.getByRole("main");
  await whenSheFillsIn(main, { "Ostatni dzień udziału": "30.06.2022", Powód: "rezygnacja", Uwagi: "Wyjazd do pracy sezonowej (przykład)." });
  await whenSheSaves(page, "Zapisz zakończenie udziału");
  await page.getByRole("link", { name: /^zakończenie 30\.06\.2022$/ }).click();
  await page.getByRole("heading", { name: "Powrót do projektu" }).waitFor();
  await thenEveryoneCanReadIt(page);
}

async function whenSheRecordsTheReturn(page) {
  const main = page.getByRole("main");
  await whenSheFillsIn(main, { "Dzień powrotu": "30.06.2022" });
  await whenSheTries(page, "Zapisz powrót");
  await thenSheIsTold(page, /Powrót następuje po zakończeniu udziału \(30\.06\.2022\)/);
  await picture(page, "refused");
  await whenSheFillsIn(main, { "Dzień powrotu": "01.09.2022" });
  await whenSheSaves(page, "Zapisz powrót");
}

async function thenTheTimeAwayStays(page) {
  await page.getByText("od 30.06.2022 do 01.09.2022: rezygnacja").waitFor();
  await picture(page, "returned");
  await page.setViewportSize(phone);
  await picture(page, "returned-phone");
  await thenEveryoneCanReadIt(page);
  await page.setViewportSize(laptop);
}

/** The project is over: of everybody the situation is asked for, until it is told. */
async function thenTheDayAsks(page) {
  await page.goto("/my-day?on=2023-09-20");
  await thenThePageIs(page, "Mój dzień");
  await settled(page);
  const asked = page.getByRole("main").getByRole("link", { name: "Sytuacja do 4 tygodni po udziale" });
  await asked.first().waitFor();
  const before = await asked.count();
  await picture(page, "asked");
  await asked.first().click();
  await whenSheOpens(page, "Dodaj efekt");
  await whenSheFillsIn(page.getByRole("main"), { Efekt: "żadna nowa aktywność", Dzień: "08.09.2023", "Dowód": "oświadczenie uczestnika", "Dokument z dnia": "08.09.2023" });
  await whenSheSaves(page, "Dodaj efekt");
  await page.goto("/my-day?on=2023-09-20");
  await settled(page);
  await asked.first().waitFor();
  assert.equal(await asked.count(), before - 1);
}

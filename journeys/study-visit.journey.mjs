import { strict as assert } from "node:assert";

import { journey, laptop, phone, picture } from "./stage.mjs";
import { givenSignedInAs, settled, thenEveryoneCanReadIt, thenThePageIs, whenSheFillsIn, whenSheGoesTo, whenSheOpens, whenSheSaves } from "./steps.mjs";

const visit = "Wizyta studyjna na Roztoczu";

// Two days away with the project's participants: the programme by hour, who was there on which day, what it cost; the money that
// made it possible, and the figures that follow.
await journey(async (page) => {
  await givenSignedInAs(page, "koordynator", "mops-hrubieszow");
  await whenSheGoesTo(page, "Wydarzenia");
  await whenSheOpens(page, visit);
  await thenThePageIs(page, visit);
  await whenSheOpensThePart(page, "Program");
  await page.getByRole("cell", { name: "Ognisko i rozmowy" }).waitFor();
  await page.getByText("Razem: 6 244,00 zł").waitFor();
  await thenItIsInOrder(page, "programme");

  await whenSheOpensThePart(page, "Obecność");
  await page.getByRole("button", { name: "14.09.2022 (obecni: 12)" }).waitFor();
  await page.getByRole("button", { name: "15.09.2022 (obecni: 11)" }).click();
  await page.getByRole("group", { name: "Hryć Franciszek" }).waitFor();
  await whenSomebodyAbsentIsMarkedPresent(page);
  await page.getByRole("button", { name: "15.09.2022 (obecni: 12)" }).waitFor();
  await thenItIsInOrder(page, "days");

  await whenSheGoesTo(page, "Finanse");
  await whenSheOpensTheTabOf(page, "Pozyskiwanie środków");
  await thenThePageIs(page, "Pozyskiwanie środków");
  await thenItIsInOrder(page, "fundings");
  await whenSheOpens(page, "Usługi społeczne dla osób starszych");
  await page.getByRole("main").getByText("Projekt wskazuje się, gdy środki są przyznane.").waitFor();
  await whenSheFillsIn(page.getByRole("main").getByRole("form"), { "Wnioskowana kwota": "120000" });
  await whenSheSaves(page, "Zapisz krok");
  await page.getByRole("cell", { name: "wniosek złożony" }).waitFor();
  await thenItIsInOrder(page, "funding");

  await whenSheGoesTo(page, "Wyniki");
  await thenThePageIs(page, "Wyniki");
  await page.getByRole("main").getByText(/trwała 2 dni/).waitFor();
  await page.getByRole("main").getByText(/korzystało 8,90% mieszkańców/).waitFor();
  await whenSheOpensTheTabOf(page, "Nagrody i dobre praktyki");
  await thenThePageIs(page, "Nagrody i dobre praktyki");
  await whenSheOpens(page, "Zapisz nagrodę");
  await whenSheFillsIn(page.getByRole("main").getByRole("form"), { "Nazwa nagrody": "Ośrodek roku (przykład)", "Kto przyznał": "Marszałek (przykład)", "Za co": "projekt" });
  await page.getByRole("group", { name: "Dowód 1" }).getByLabel("Dowód").selectOption("dyplom");
  await thenItIsInOrder(page, "award");
  await whenSheSaves(page, "Zapisz nagrodę");
  await page.getByRole("link", { name: "Ośrodek roku (przykład)" }).waitFor();
  await thenItIsInOrder(page, "awards");
});

async function thenItIsInOrder(page, name) {
  await settled(page);
  await thenEveryoneCanReadIt(page);
  await picture(page, name);
  await page.setViewportSize(phone);
  await settled(page);
  await picture(page, `${name}-phone`);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(wider, 0, `${name} is ${wider} px wider than the phone`);
  await page.setViewportSize(laptop);
}

async function whenSheOpensThePart(page, part) {
  await page.getByRole("navigation", { name: "Części wydarzenia" }).getByRole("link", { name: part, exact: true }).click();
}

async function whenSheOpensTheTabOf(page, tab) {
  await page.getByRole("main").getByRole("navigation").getByRole("link", { name: tab, exact: true }).click();
}

async function whenSomebodyAbsentIsMarkedPresent(page) {
  const absent = page.locator("[role=group]").filter({ has: page.locator("[data-state=absent][aria-pressed=true]") }).first();
  await absent.locator("[data-state=present]").click();
  await whenSheSaves(page, /^Zapisz obecność/);
}

import { strict as assert } from "node:assert";

import { journey, phone, picture } from "./stage.mjs";
import { givenSignedInAs, settled, thenEveryoneCanReadIt, thenSheIsTold, thenThePageIs, whenSheFillsIn, whenSheGoesTo, whenSheOpens, whenSheSaves, whenSheSignsOut, whenSheTries } from "./steps.mjs";

// For two weeks the psychologist stands in for the social worker: she sees his people and knows in whose place she works;
// when he is back, she does not see them any more.
await journey(async (page) => {
  await givenSignedInAs(page, "psycholog");
  const own = await namesOfPeople(page);
  await whenSheSignsOut(page);
  await givenSignedInAs(page, "pracownik");
  const worker = await whoIsHere(page);
  await whenSheSignsOut(page);
  await givenSignedInAs(page, "psycholog");
  const deputy = await whoIsHere(page);
  await whenSheSignsOut(page);

  await givenSignedInAs(page, "kierownik");
  await whenSheGoesToDeputies(page);
  await thenEveryoneCanReadIt(page);
  const form = page.getByRole("form", { name: "Wyznacz zastępcę" }).or(page.locator("form").filter({ has: page.getByRole("button", { name: "Wyznacz zastępcę" }) }));
  await whenSheFillsIn(form, { "Nieobecny pracownik": worker, Zastępca: worker });
  await whenSheTries(page, "Wyznacz zastępcę");
  await thenSheIsTold(page, "Nikt nie zastępuje siebie.");
  await whenSheFillsIn(form, { Zastępca: deputy });
  await whenSheSaves(page, "Wyznacz zastępcę");
  await page.getByRole("main").getByRole("row").filter({ hasText: lastName(deputy) }).first().waitFor();
  await picture(page, "appointed");
  await page.setViewportSize(phone);
  await thenEveryoneCanReadIt(page);
  await picture(page, "phone");
  await page.setViewportSize({ width: 1366, height: 768 });
  await whenSheSignsOut(page);

  await givenSignedInAs(page, "psycholog");
  await page.getByText(new RegExp(`Zastępuje Pani/Pan: .*${lastName(worker)}`)).waitFor();
  const now = await namesOfPeople(page);
  assert.ok(now.length > own.length, `a deputy sees ${now.length} people, ${own.length} before`);
  const newcomer = now.find((name) => !own.includes(name));
  await whenSheOpens(page, newcomer);
  await thenThePageIs(page, newcomer);
  await settled(page);
  await thenEveryoneCanReadIt(page);
  await picture(page, "as-deputy");
  await whenSheSignsOut(page);

  await givenSignedInAs(page, "kierownik");
  await whenSheGoesToDeputies(page);
  await page.getByRole("button", { name: /^Zakończ zastępstwo/ }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Zakończ", exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await whenSheSignsOut(page);
  await givenSignedInAs(page, "psycholog");
  assert.deepEqual(await namesOfPeople(page), own);
});

async function whenSheGoesToDeputies(page) {
  await whenSheGoesTo(page, "Ośrodek");
  await page.getByRole("link", { name: "Zastępstwa", exact: true }).click();
  await thenThePageIs(page, "Zastępstwa");
  await settled(page);
}

async function namesOfPeople(page) {
  await whenSheGoesTo(page, "Osoby");
  await thenThePageIs(page, "Osoby");
  await settled(page);
  return page.getByRole("main").getByRole("table").getByRole("link").allInnerTexts();
}

/** As lists of workers write the one who is signed in. */
async function whoIsHere(page) {
  const session = await page.evaluate(() => fetch("/api/session").then((answer) => answer.json()));
  const [first, ...last] = session.name.split(" ");
  return `${last.join(" ")} ${first}`;
}

function lastName(listed) {
  return listed.split(" ")[0];
}

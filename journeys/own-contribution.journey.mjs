import { strict as assert } from "node:assert";

import { journey, picture } from "./stage.mjs";
import { figures, givenSignedInAs, spaced, whenSheOpensTheProject } from "./steps.mjs";

const project = "Czas na aktywność w gminie miejskiej Leżajsk";
const own_contribution = "Wkład własny w formie świadczeń dla uczestników projektu wyniósł";

// One benefit is withdrawn from the own contribution and declared again; only that figure moves, and comes back.
await journey(async (page) => {
  await givenSignedInAs(page, "ksiegowa");
  const before = await figures(page);

  const benefit = await whenSheWithdrawsTheFirstBenefit(page);
  await picture(page, "withdrawn");
  const without = await figures(page);
  await thenOnlyTheOwnContributionIsLess(before, without, benefit);

  await whenSheDeclaresItAgain(page, benefit);
  await picture(page, "declared");
  await thenTheFiguresAre(page, before);
});

async function whenSheWithdrawsTheFirstBenefit(page) {
  await whenSheOpensTheProject(page, project, "Wkład własny");
  const row = page.getByRole("row").filter({ has: page.getByRole("button", { name: /^Wycofaj zgłoszenie/ }), hasNotText: "nie liczy się" }).first();
  await row.waitFor();
  const cells = await row.locator("td").allInnerTexts();
  const benefit = { name: spaced(cells[1]), decision: spaced(cells[4]), amount: spaced(cells[5]) };
  await row.getByRole("button").click();
  await rowOf(page, benefit).getByText("nie liczy się, bo nie zgłoszono").waitFor();
  return benefit;
}

async function whenSheDeclaresItAgain(page, benefit) {
  await whenSheOpensTheProject(page, project, "Wkład własny");
  await rowOf(page, benefit).getByRole("checkbox").check();
  await page.getByRole("button", { name: `Zgłoś 1 wypłatę (${benefit.amount})` }).click();
  await rowOf(page, benefit).getByRole("button", { name: `Wycofaj zgłoszenie: ${benefit.decision}` }).waitFor();
}

function rowOf(page, benefit) {
  return page.getByRole("table", { name: "Wkład własny" }).getByRole("row").filter({ hasText: benefit.decision }).filter({ hasText: benefit.name });
}

function thenOnlyTheOwnContributionIsLess(before, after, benefit) {
  for (const [at, row] of before.entries()) {
    if (row.statement.startsWith(own_contribution)) assert.equal(grosze(after[at].value), grosze(row.value) - grosze(benefit.amount));
    else assert.deepEqual(after[at], row);
  }
}

async function thenTheFiguresAre(page, expected) {
  assert.deepEqual(await figures(page), expected);
}

function grosze(amount) {
  return Number(amount.replace(/\D/g, ""));
}

import { strict as assert } from "node:assert";

import { journey, picture } from "./stage.mjs";
import { figures, givenSignedInAs, spaced, thenThePageIs, thenTheTimelineShows, whenSheOpens } from "./steps.mjs";

const published = [
  "W wyniku rekrutacji do projektu wyłoniono 29 osób",
  "Kontraktami socjalnymi objęto 25 osób",
  "Spośród objętych kontraktami asystenta rodziny miały 2 rodziny",
  "Początkowo planowano objąć projektem 16 osób",
  "Po zwiększeniu środków na aktywną integrację zaplanowano udział 25 osób",
  "Budżet projektu wyniósł 385 365,31 zł",
  "Z Europejskiego Funduszu Społecznego pochodziło 344 901,95 zł",
  "Wkład własny w formie świadczeń dla uczestników projektu wyniósł 40 463,36 zł",
  "Przed zakończeniem projektu pracę podjęły 3 osoby",
  "Pozostałe 22 osoby opuściły projekt przygotowane do wejścia na rynek pracy",
  "Uczestnicy ukończyli 6 kursów",
  "Konferencja, ostatnie formalne spotkanie grupy, odbyła się 12.12.2011",
  "Standard jednego pracownika socjalnego na 2000 mieszkańców jest spełniony: tak",
];

// What the centre published is counted from the records, and each number leads to the people behind it.
await journey(async (page) => {
  await givenSignedInAs(page, "koordynator");
  await thenTheFiguresAreThePublishedOnes(page);
  await picture(page, "list");

  await whenSheOpens(page, published[7]);
  await thenTheRecordsBehindSumUpTo(page, "40463.36");
  await thenWhatDoesNotCountSaysWhy(page);
  await picture(page, "own-contribution");

  const name = await whenSheOpensTheFirstPersonBehind(page);
  await thenThePageIs(page, name);
  await thenTheTimelineShows(page, "konsultacja doradcy zawodowego", "przyjęcie do projektu", "lista podstawowa", "zgłoszenie do projektu");
  await picture(page, "person");
});

async function thenTheFiguresAreThePublishedOnes(page) {
  const shown = await figures(page);
  assert.deepEqual(shown.map((row) => row.statement), published);
  for (const { statement, value } of shown) {
    const number = /^[\d ,]+/.exec(value)?.[0].trim() ?? value;
    assert.ok(statement.includes(number), `${statement} stands beside ${value}`);
  }
}

async function recordsBehind(page) {
  const table = page.getByRole("table", { name: "Zapisy, które stoją za liczbą" });
  await table.waitFor();
  const rows = await table.locator("tbody tr").evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.innerText)));
  return rows.map((cells) => ({ label: spaced(cells[0]), amount: spaced(cells[2]), counts: spaced(cells[3]) }));
}

async function thenTheRecordsBehindSumUpTo(page, total) {
  const records = await recordsBehind(page);
  const grosze = records.filter((row) => row.counts.startsWith("liczy się")).reduce((sum, row) => sum + Number(row.amount.replace(/\D/g, "")), 0);
  assert.equal((grosze / 100).toFixed(2), total);
}

async function thenWhatDoesNotCountSaysWhy(page) {
  const left_out = (await recordsBehind(page)).filter((row) => !row.counts.startsWith("liczy się"));
  assert.ok(left_out.length > 0, "every record counts, so nothing is explained");
  for (const row of left_out) assert.match(row.counts, /^nie liczy się, bo \p{L}{3,}/u);
}

async function whenSheOpensTheFirstPersonBehind(page) {
  const link = page.getByRole("table", { name: "Zapisy, które stoją za liczbą" }).getByRole("row").nth(1).getByRole("link");
  const name = spaced(await link.innerText()).split(",")[0];
  await link.click();
  return name;
}

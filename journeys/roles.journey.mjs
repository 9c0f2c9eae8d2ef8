import { strict as assert } from "node:assert";

import { journey, picture } from "./stage.mjs";
import { givenSignedInAs, placesOf, settled, whenSheGoesTo, whenSheSignsOut } from "./steps.mjs";

const roles = ["kierownik", "koordynator", "pracownik", "doradca", "ksiegowa", "iod", "admin"];

// The bar shows each role only what opens for it: no place ends in a refusal, none waits for ever.
await journey(async (page) => {
  const bars = new Map();
  for (const login of roles) {
    await givenSignedInAs(page, login);
    bars.set(login, await placesOf(page));
    await thenEveryPlaceOpens(page, login);
    await whenSheSignsOut(page);
  }
  assert.ok(bars.get("kierownik").length > bars.get("admin").length, "the administrator sees as much as the head");
});

async function thenEveryPlaceOpens(page, login) {
  for (const place of await placesOf(page)) {
    await whenSheGoesTo(page, place);
    await settled(page);
    await picture(page, `${login}-${place.toLowerCase().replace(/\s/g, "-")}`);
    const refusals = await page.getByRole("main").getByRole("alert").allInnerTexts();
    assert.deepEqual(refusals, [], `${login} is shown ${place}, which says`);
  }
}

import i18next from "i18next";
import { describe, expect, it } from "vitest";

import { figureAddress, isSupported, statementOf, wordedValue } from "@/capabilities/results/figure-text";
import type { FigureRow } from "@/capabilities/results/results-api";

const figure: FigureRow = { code: "w10.selected", position: 10, sentence_pl: "Wyłoniono {value} osób", sentence_en: "{value} people were selected", word: "exactly", as_of: "2011-12-31", definition: "people_selected", unit: "people", value: "29", records: 29 };
const t = i18next.t.bind(i18next);

describe("a figure", () => {
  it("is not called supported when it cannot be computed", () => {
    expect(isSupported({ ...figure, value: "" })).toBe(false);
    expect(isSupported({ ...figure, missing: "R18-05" })).toBe(false);
    expect(statementOf(t, { ...figure, unit: "yes_no", value: "" }, "pl")).toBe("Wyłoniono nie wiadomo osób");
  });

  it("agrees with its number in Polish", () => {
    expect(wordedValue(t, { ...figure, value: "1" })).toBe("1 osoba");
    expect(wordedValue(t, { ...figure, value: "22" })).toBe("22 osoby");
    expect(wordedValue(t, figure)).toBe("29 osób");
  });

  it("keeps its rounding word and its money", () => {
    expect(statementOf(t, { ...figure, word: "about", value: "180" }, "pl")).toBe("Wyłoniono około 180 osób");
    expect(wordedValue(t, { ...figure, unit: "pln", value: "385365.31", word: "over" })).toBe("ponad 385\u00a0365,31\u00a0zł");
    expect(wordedValue(t, { ...figure, unit: "yes_no", value: "true" })).toBe("tak");
  });

  it("has an address of its own", () => {
    expect(figureAddress("w10.selected")).toBe("/figures/w10.selected");
  });
});

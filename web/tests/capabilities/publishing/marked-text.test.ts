import i18next from "i18next";
import { describe, expect, it } from "vitest";

import { blocksOf, codesIn, insertMark, piecesOf } from "@/capabilities/publishing/marked-text";
import { toldFigure, toldValue } from "@/capabilities/publishing/told-figure";

const t = i18next.t.bind(i18next);

describe("a marked text", () => {
  it("keeps what is no whole mark as it was typed", () => {
    expect(piecesOf("Było {{w10.selected osób")).toEqual([{ text: "Było {{w10.selected osób" }]);
    expect(piecesOf("{{ }}{a}")).toEqual([{ text: "{{ }}{a}" }]);
    expect(piecesOf("")).toEqual([]);
  });

  it("has figures among its words", () => {
    expect(piecesOf("Wyłoniono {{ w10.selected }} osób")).toEqual([{ text: "Wyłoniono " }, { code: "w10.selected" }, { text: " osób" }]);
  });

  it("has headings and paragraphs", () => {
    expect(blocksOf("# Kto\nJeden\nwiersz\n\n\nDrugi\r\n#bez odstępu")).toEqual([
      { kind: "heading", pieces: [{ text: "Kto" }] },
      { kind: "paragraph", pieces: [{ text: "Jeden wiersz" }] },
      { kind: "paragraph", pieces: [{ text: "Drugi #bez odstępu" }] },
    ]);
  });

  it("names each figure once", () => {
    expect(codesIn(["{{b}} {{a}} {{b}}", "{{c}}{{a}}"])).toEqual(["b", "a", "c"]);
  });

  it("takes a figure where the cursor stands, apart from the words beside it", () => {
    expect(insertMark("Byłoosób", 4, 4, "x")).toEqual({ body: "Było {{x}} osób", at: 11 });
    expect(insertMark("Było 29 osób", 5, 7, "x").body).toBe("Było {{x}} osób");
    expect(insertMark("", 0, 0, "x")).toEqual({ body: "{{x}}", at: 5 });
  });
});

describe("a told figure", () => {
  it("says that it is not known", () => {
    expect(toldFigure(t, { unit: "people", word: "about", value: "" }, "pl")).toBe("nie wiadomo");
  });

  it("is written as people write it, in the language of the text", () => {
    expect(toldValue(t, "people", "1234", "pl")).toBe("1\u00a0234");
    expect(toldValue(t, "pln", "385365.31", "en")).toBe("385\u00a0365,31\u00a0zł");
    expect(toldValue(t, "day", "2011-12-12", "pl")).toBe("12.12.2011");
    expect(toldValue(t, "yes_no", "true", "pl")).toBe("tak");
    expect(toldValue(t, "yes_no", "false", "en")).toBe("no");
  });

  it("keeps its word", () => {
    expect(toldFigure(t, { unit: "people", word: "about", value: "180" }, "pl")).toBe("około 180");
    expect(toldFigure(t, { unit: "people", word: "over", value: "180" }, "en")).toBe("over 180");
    expect(toldFigure(t, { unit: "people", word: "now", value: "8" }, "pl")).toBe("obecnie 8");
    expect(toldFigure(t, { unit: "people", word: "exactly", value: "29" }, "en")).toBe("29");
  });
});

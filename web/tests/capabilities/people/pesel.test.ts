import { describe, expect, it } from "vitest";

import { peselFault, readPesel } from "@/capabilities/people/pesel";

// Synthetic numbers.
describe("a PESEL number", () => {
  it.each(["03222843214", "00223043215", "99130143217", "19022900012", "00000000000", "44444444444", "4405140135", "4405140135a"])("%s is none", (typed) => expect(readPesel(typed)).toBeNull());

  it.each([
    ["44051401359", "1944-05-14", "male"],
    ["99123199986", "1999-12-31", "female"],
    ["00222912349", "2000-02-29", "female"],
    ["99923100014", "1899-12-31", "male"],
    ["26312100074", "2026-11-21", "male"],
    ["99723199991", "2299-12-31", "male"],
  ])("%s tells birth and sex", (typed, birth_on, sex) => expect(readPesel(typed)).toEqual({ birth_on, sex }));

  it.each([
    ["4405140135", "pesel_length"],
    ["4405140135a", "pesel_digits"],
    ["44051401358", "pesel_checksum"],
    ["19022900012", "pesel_date"],
  ])("%s is none because of its %s", (typed, code) => expect(peselFault(typed)).toBe(code));
});

import { afterEach, describe, expect, it, vi } from "vitest";

import { addDays, formatDay, formatDayOf, formatMoney, formatShare, fromGrosze, isDay, parseDay, parseMoney, parseShare, sumMoney, toGrosze } from "@/platform/formats";

describe("days", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("refuses days that do not exist", () => {
    expect(parseDay("31.02.2011")).toBeNull();
    expect(parseDay("29.02.2011")).toBeNull();
    expect(parseDay("12.2011")).toBeNull();
    expect(isDay("2011-13-01")).toBe(false);
  });

  it.each([
    ["12.12.2011", "2011-12-12"],
    ["1.5.2011", "2011-05-01"],
    ["12122011", "2011-12-12"],
    ["12-12-2011", "2011-12-12"],
    ["2011-12-12", "2011-12-12"],
    ["12.12.26", "2026-12-12"],
    ["29.02.2012", "2012-02-29"],
  ])("reads %s", (typed, day) => expect(parseDay(typed)).toBe(day));

  it("writes them as in Poland", () => {
    expect(formatDay("2011-12-12")).toBe("12.12.2011");
    expect(formatDay(null)).toBe("–");
  });

  it("tells the day of a moment by the clock of the office, also past midnight", () => {
    vi.stubEnv("TZ", "Europe/Warsaw");
    expect(formatDayOf("2011-12-11T22:59:59.999999Z")).toBe("11.12.2011");
    expect(formatDayOf("2011-12-11T23:00:00.000000Z")).toBe("12.12.2011");
  });

  it("counts days over the change of the clock and of the year", () => {
    expect(addDays("2011-03-26", 2)).toBe("2011-03-28");
    expect(addDays("2011-12-31", 1)).toBe("2012-01-01");
    expect(addDays("2012-03-01", -1)).toBe("2012-02-29");
  });
});

describe("money", () => {
  it("refuses what is not an amount", () => {
    for (const typed of ["", "zł", "1,234.50", "12,345", "1.2.3", "abc"]) expect(parseMoney(typed)).toBeNull();
  });

  it.each([
    ["1 234,50", "1234.50"],
    ["1234.5", "1234.50"],
    ["385 365,31 zł", "385365.31"],
    ["0", "0.00"],
    ["007,10", "7.10"],
  ])("reads %s", (typed, amount) => expect(parseMoney(typed)).toBe(amount));

  it("writes groups with spaces that do not break", () => {
    expect(formatMoney("385365.31")).toBe("385\u00a0365,31\u00a0zł");
    expect(formatMoney("-2363.25")).toBe("−2\u00a0363,25\u00a0zł");
    expect(formatMoney("0.00")).toBe("0,00\u00a0zł");
    expect(formatMoney(null)).toBe("–");
  });

  it("adds to the grosz", () => {
    expect(sumMoney(["344901.95", "40463.36"])).toBe("385365.31");
    expect(sumMoney(["0.10", "0.20"])).toBe("0.30");
    expect(fromGrosze(toGrosze("-0.05"))).toBe("-0.05");
  });
});

describe("parts of a post", () => {
  it("reads ½ and 0,5", () => {
    expect(parseShare("½")).toBe("0.500");
    expect(parseShare("0,5")).toBe("0.500");
    expect(parseShare("2")).toBeNull();
  });

  it("writes them short", () => {
    expect(formatShare("0.500")).toBe("0,5");
    expect(formatShare("1.000")).toBe("1");
    expect(formatShare("7.115")).toBe("7,115");
  });
});

import { describe, expect, it } from "vitest";

import { mayOpen } from "@/app/frame";

describe("the left bar", () => {
  it("hides what the role may not open", () => {
    expect(mayOpen({ asks: ["finance."] }, ["people.find", "programmes.read"])).toBe(false);
    expect(mayOpen({ asks: ["people.find"] }, ["people.read_pesel"])).toBe(false);
  });

  it("shows what one permission opens", () => {
    expect(mayOpen({ asks: ["finance."] }, ["finance.read"])).toBe(true);
    expect(mayOpen({ asks: null }, [])).toBe(true);
  });
});

import { describe, expect, it } from "vitest";

import { mayOpen, openPlaces } from "@/app/frame";

describe("the left bar", () => {
  it("hides what the role may not open", () => {
    expect(mayOpen({ asks: ["finance."] }, ["people.find", "programmes.read"])).toBe(false);
    expect(mayOpen({ asks: ["people.find"] }, ["people.read_pesel"])).toBe(false);
  });

  it("shows what one permission opens", () => {
    expect(mayOpen({ asks: ["finance."] }, ["finance.read"])).toBe(true);
    expect(mayOpen({ asks: null }, [])).toBe(true);
  });

  it("enters a place by the first part that opens", () => {
    const centre = (permissions: string[]) => openPlaces(permissions).find((place) => place.key === "centre")?.to;
    expect(centre(["staff.read", "parameters.read"])).toBe("/centre/staff");
    expect(centre(["parameters.read"])).toBe("/centre/parameters");
    expect(centre(["people.find"])).toBeUndefined();
  });
});

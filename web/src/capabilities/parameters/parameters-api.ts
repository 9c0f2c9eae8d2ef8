import { useQuery } from "@tanstack/react-query";

import { get, type List } from "@/platform/api";
import type { Schemas } from "@/platform/schemas";

export type Parameter = Schemas["ParameterValue"];

export function useParameters(on: string) {
  return useQuery({
    queryKey: ["parameters", on],
    queryFn: async ({ signal }) => (await get<List<Parameter>>("/api/parameters", { on }, signal)).items,
  });
}

export type Holiday = Schemas["HolidayRow"];

export function useHolidays(year: number) {
  return useQuery({
    queryKey: ["holidays", year],
    queryFn: async ({ signal }) => (await get<List<Holiday>>("/api/holidays", { year }, signal)).items,
  });
}

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

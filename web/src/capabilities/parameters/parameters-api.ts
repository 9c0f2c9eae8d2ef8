import { useQuery } from "@tanstack/react-query";

import { get, type List } from "@/platform/api";

export type Parameter = { parameter_key: string; value: string; unit: string; valid_from: string; valid_to?: string | null; legal_basis: string };

export function useParameters(on: string) {
  return useQuery({
    queryKey: ["parameters", on],
    queryFn: async ({ signal }) => (await get<List<Parameter>>("/api/parameters", { on }, signal)).items,
  });
}

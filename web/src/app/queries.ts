import { QueryClient } from "@tanstack/react-query";

import { NoConnection, Problem } from "@/platform/api";
import { whenSaved } from "@/ui";

/** Every reading leaves a row in the register of readings, so nothing is read again without need. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: true,
      retry: (count, fault) => count < 2 && (fault instanceof NoConnection || (fault instanceof Problem && fault.status >= 500)),
      retryDelay: 800,
      networkMode: "always",
    },
    mutations: { retry: false, networkMode: "always" },
  },
});

// An act may change any figure or list, so what was read before it is not shown on the next page.
whenSaved(() => {
  queries.removeQueries({ type: "inactive" });
  void queries.invalidateQueries({ refetchType: "none" });
});

import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";

import { theme } from "@/app/theme";
import { openSession, type Session } from "@/platform/session";

export const anna: Session = {
  office_id: "o",
  office_slug: "mops-lezajsk",
  office_name: "MOPS w Leżajsku",
  account_id: "a",
  member_id: "m-anna",
  login: "anna",
  name: "Anna Kowal",
  roles: ["social_worker"],
  has_second_factor: false,
  stands_in_for: [],
  idle_minutes: 15,
  permissions: ["people.find", "people.read", "people.register", "casework.read", "casework.conclude_contract", "staff.read", "programmes.read", "settlement.read", "settlement.declare", "support.record_attendance"],
};

/** Shows a page at an address; every other address shows only where one came to. */
export async function show(page: ReactNode, { path = "/", at = path, session = anna }: { path?: string; at?: string; session?: Session } = {}) {
  openSession(session);
  const root = createRootRoute({ component: Outlet });
  const here = createRoute({ getParentRoute: () => root, path, component: () => page });
  const elsewhere = createRoute({ getParentRoute: () => root, path: "/$", component: () => <p>elsewhere</p> });
  const router = createRouter({ routeTree: root.addChildren([here, elsewhere]), history: createMemoryHistory({ initialEntries: [at] }) });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  await router.load();
  const view = render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { ...view, address: () => router.state.location.href };
}

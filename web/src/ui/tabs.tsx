import { Link, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

import { useSessionState } from "@/platform/session";

import classes from "./tabs.module.css";

export type Tab = { to: string; label: string; asks?: string; also?: readonly string[] };

/** Pages that belong together; each has its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const path = useRouterState({ select: (state) => state.location.pathname.replace(/\/$/, "") });
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the row is wider than the screen; the tab one stands on is brought into sight.
    row.current?.querySelector("[data-here]")?.scrollIntoView?.({ block: "nearest", inline: "center" });
  }, [path]);
  const permissions = useSessionState().session?.permissions ?? [];
  return (
    <nav ref={row} aria-label={label} className={classes.tabs}>
      {tabs
        .filter((tab) => !tab.asks || permissions.some((permission) => permission.startsWith(tab.asks!)))
        .map((tab) => {
          const is_here = path === tab.to || (tab.also ?? []).some((start) => path.startsWith(start));
          return (
            <Link key={tab.to} to={tab.to as "/"} aria-current={is_here ? "page" : undefined} data-here={is_here || undefined} className={classes.tab}>
              {tab.label}
            </Link>
          );
        })}
    </nav>
  );
}

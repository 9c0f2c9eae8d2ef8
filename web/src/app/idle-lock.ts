import { useEffect, useRef } from "react";

import { get } from "@/platform/api";

const signs = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"] as const;
const minute = 60_000;

/**
 * Locks the screen when no hand was on it for so long. Whoever writes a long form without asking the server anything
 * is not idle: every few minutes the server is told, so that it does not lock the session either.
 */
export function useIdleLock(idle_minutes: number, lock: () => void) {
  const act = useRef(lock);
  useEffect(() => {
    act.current = lock;
  }, [lock]);
  useEffect(() => {
    if (!idle_minutes) return;
    let seen = Date.now();
    let told = Date.now();
    const note = () => {
      seen = Date.now();
    };
    const look = () => {
      const now = Date.now();
      if (now - seen >= idle_minutes * minute) {
        act.current();
      } else if (seen > told && now - told >= (idle_minutes * minute) / 3) {
        told = now;
        void get("/api/session").catch(() => undefined);
      }
    };
    for (const sign of signs) document.addEventListener(sign, note, { passive: true, capture: true });
    const timer = window.setInterval(look, Math.min(15_000, (idle_minutes * minute) / 4));
    return () => {
      for (const sign of signs) document.removeEventListener(sign, note, { capture: true });
      window.clearInterval(timer);
    };
  }, [idle_minutes]);
}

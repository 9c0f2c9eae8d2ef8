import { Loader, Text } from "@mantine/core";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";

import { formatTime } from "@/platform/formats";

export type FailureCause = "no_connection" | "server" | "refused" | "needs_reason" | "session" | "conflict" | "forbidden";

export type SaveStatus =
  | { kind: "idle" }
  | { kind: "saving" }
  | { kind: "saved"; at: Date }
  | { kind: "failed"; cause: FailureCause; reference?: string | null };

let last: SaveStatus = { kind: "idle" };
const listeners = new Set<() => void>();

/** What the corner of the frame says about the last act. */
export function announce(status: SaveStatus) {
  last = status;
  listeners.forEach((listener) => listener());
}

/** Hears of every act that the server has kept. */
export function whenSaved(hear: () => void) {
  listeners.add(() => {
    if (last.kind === "saved") hear();
  });
}

export function useLastSave(): SaveStatus {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => last,
  );
}

/** "zapisuję…", "zapisano 10:42" or why it was not kept; never "saved" before the server said so. */
export function SaveState({ status }: { status: SaveStatus }) {
  const { t } = useTranslation("ui");
  return (
    <Text component="span" role="status" size="sm" c={status.kind === "failed" ? "var(--mantine-color-error)" : "dimmed"}>
      {status.kind === "saving" && (
        <>
          <Loader size={12} mr={6} aria-hidden /> {t("save.saving")}
        </>
      )}
      {status.kind === "saved" && (
        <>
          <IconCheck size={14} aria-hidden /> {t("save.saved", { time: formatTime(status.at) })}
        </>
      )}
      {status.kind === "failed" && (
        <>
          <IconAlertTriangle size={14} aria-hidden /> {t(`save.failed_${status.cause}`)}
          {status.reference ? ` (${status.reference})` : ""}
        </>
      )}
    </Text>
  );
}

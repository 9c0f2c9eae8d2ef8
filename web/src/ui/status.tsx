import { Badge } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconCircleDashed, IconClock, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";

export type Tone = "good" | "bad" | "warning" | "waiting" | "neutral";

const look = {
  good: { color: "green", Icon: IconCheck },
  bad: { color: "red", Icon: IconX },
  warning: { color: "orange", Icon: IconAlertTriangle },
  waiting: { color: "blue", Icon: IconClock },
  neutral: { color: "gray", Icon: IconCircleDashed },
} as const;

// A long state goes on in the next line; cut off it would say nothing.
const whole = { root: { height: "auto", minHeight: "1.25rem" }, label: { whiteSpace: "normal", overflow: "visible", lineHeight: 1.35, textAlign: "start" } } as const;

/** A state in colour, icon and word, never in colour alone. */
export function Status({ tone, children }: { tone: Tone; children: ReactNode }) {
  const { color, Icon } = look[tone];
  return (
    <Badge variant="status" color={color} radius="sm" leftSection={<Icon size={12} aria-hidden />} tt="none" fw={600} styles={whole}>
      {children}
    </Badge>
  );
}

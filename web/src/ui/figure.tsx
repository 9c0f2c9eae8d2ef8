import { Text } from "@mantine/core";
import type { ReactNode } from "react";

import classes from "./ui.module.css";

/** A number with what it says; a link to what is behind it where there is one. */
export function Figure({ label, value, note }: { label: ReactNode; value: ReactNode; note?: ReactNode }) {
  return (
    <div className={classes.figure}>
      <Text size="xs" c="dimmed" component="div">
        {label}
      </Text>
      <div className={classes.figureValue}>{value}</div>
      {note && (
        <Text size="xs" c="dimmed" component="div">
          {note}
        </Text>
      )}
    </div>
  );
}

export function Figures({ children }: { children: ReactNode }) {
  return <div className={classes.figures}>{children}</div>;
}

import { NumberInput } from "@mantine/core";

import type { FieldProps } from "./act-form";
import type { More } from "./fields";

/** A whole number, empty when nothing is known. */
export function WholeField({ value, onChange, ...props }: FieldProps<number | null> & More & { min?: number; max?: number }) {
  return (
    <NumberInput
      maw={220}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      {...props}
      value={value ?? ""}
      onChange={(next) => onChange(typeof next === "number" ? next : null)}
    />
  );
}

import { DateInput } from "@mantine/dates";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { isDay, parseDay } from "@/platform/formats";

import type { FieldProps } from "./act-form";
import type { More } from "./fields";

/** A day typed as 21.11.2026 or chosen. What cannot be read yet stays as it was typed. */
export function DayField({ value, onChange, ...props }: FieldProps<string> & More) {
  const { t, i18n } = useTranslation("ui");
  const [typed, setTyped] = useState<string | null>(null);
  const keep = (text: string) => onChange(parseDay(text) ?? text.trim());
  return (
    <DateInput
      styles={{ wrapper: { maxWidth: 220 } }}
      {...props}
      value={isDay(value) ? value : null}
      onChange={(day) => {
        setTyped(null);
        onChange(day ?? "");
      }}
      onInput={(event) => {
        const text = (event.target as HTMLInputElement).value;
        setTyped(text);
        keep(text);
      }}
      onBlur={() => typed !== null && parseDay(typed) && setTyped(null)}
      error={props.error ?? (typed && !parseDay(typed) && typed.length >= 8 ? t("codes.not_a_day") : undefined)}
      dateParser={(text) => parseDay(text) ?? null}
      valueFormat="DD.MM.YYYY"
      placeholder={t("form.day_placeholder")}
      locale={i18n.language}
      firstDayOfWeek={1}
      fixOnBlur={false}
      clearable
      clearButtonProps={{ "aria-label": t("form.clear_day") }}
      popoverProps={{ withinPortal: true }}
      autoComplete="off"
    />
  );
}

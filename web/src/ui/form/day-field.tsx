import { ActionIcon, Popover, TextInput } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { IconCalendar } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { formatDay, isDay, parseDay } from "@/platform/formats";

import type { FieldProps } from "./act-form";
import type { More } from "./fields";

/** What is kept of what was typed: the day, or the text as it stands until it becomes one. */
function kept(text: string): string {
  return parseDay(text) ?? text.trim();
}

/** A day typed as 21.11.2026 or chosen. What cannot be read yet stays as it was typed, and says so. */
export function DayField({ value, onChange, error, id, ...props }: FieldProps<string> & More) {
  const { t, i18n } = useTranslation("ui");
  const [typed, setTyped] = useState<string | null>(null);
  const [is_typing, setTyping] = useState(false);
  const [is_open, setOpen] = useState(false);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    // Somebody else changed the day: an emptied form, another day of the page.
    if (typed !== null && kept(typed) !== value) setTyped(null);
  }
  const text = typed ?? (isDay(value) ? formatDay(value) : value);
  const is_unreadable = text.trim() !== "" && !isDay(kept(text));
  return (
    <TextInput
      maw={220}
      {...props}
      id={id}
      value={text}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(kept(event.currentTarget.value));
      }}
      onFocus={() => setTyping(true)}
      onKeyDown={(event) => {
        if (event.altKey && event.key === "ArrowDown") setOpen(true);
      }}
      onBlur={() => {
        setTyping(false);
        if (!is_unreadable) setTyped(null);
      }}
      error={is_unreadable && (!is_typing || text.trim().length >= 10) ? t("codes.not_a_day") : error}
      placeholder={t("form.day_placeholder")}
      autoComplete="off"
      rightSection={
        <Popover opened={is_open} onChange={setOpen} position="bottom-end" withinPortal trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon variant="subtle" color="gray" tabIndex={-1} aria-label={t("form.choose_day")} onClick={() => setOpen((before) => !before)}>
              <IconCalendar size={16} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <DatePicker
              value={isDay(value) ? value : null}
              {...(isDay(value) ? { defaultDate: value } : {})}
              onChange={(day) => {
                setTyped(null);
                onChange(day ?? "");
                setOpen(false);
              }}
              locale={i18n.language}
              firstDayOfWeek={1}
              allowDeselect
              ariaLabels={{ nextMonth: t("form.next_month"), previousMonth: t("form.previous_month"), monthLevelControl: t("form.choose_month"), yearLevelControl: t("form.choose_year"), nextYear: t("form.next_year"), previousYear: t("form.previous_year"), nextDecade: t("form.next_decade"), previousDecade: t("form.previous_decade") }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}

import { Button, Group, Table, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { newKey } from "@/platform/api";
import { isTyping } from "@/platform/keyboard";
import { useMay } from "@/platform/session";
import { announce, causeOf, EmptyState, Failure, Reading, useParam } from "@/ui";

import { DaySheets } from "./day-sheet";
import { type Attendance, attendances, type Guest, recordAttendance, useEvent, useGuests } from "./events-api";
import classes from "./events.module.css";

type Marks = Record<string, Attendance | null>;

const keys: Record<string, Attendance | null> = { o: "present", u: "excused", n: "absent", Backspace: null };

export function RecordAttendance() {
  const event_id = useParam("event_id");
  const event = useEvent(event_id);
  const guests = useGuests(event_id);
  if (event.data?.ends_on) return <DaySheets event_id={event_id} />;
  return <Reading query={guests}>{(rows) => <Sheet event_id={event_id} guests={rows} />}</Reading>;
}

/** One sheet: j and k move, o u n mark, Backspace clears, Ctrl+Z takes back, Ctrl+S saves all that changed. */
function Sheet({ event_id, guests }: { event_id: string; guests: readonly Guest[] }) {
  const { t } = useTranslation("events");
  const event = useEvent(event_id);
  const may_mark = useMay("events.record_attendance");
  const queries = useQueryClient();
  const [marks, setMarks] = useState<Marks>({});
  const [past, setPast] = useState<Marks[]>([]);
  const [active, setActive] = useState(0);
  const [fault, setFault] = useState<unknown>(null);
  const [is_saving, setSaving] = useState(false);
  const key = useRef(newKey());
  const body = useRef<HTMLTableSectionElement>(null);
  const stateOf = (guest: Guest) => (guest.guest_id in marks ? marks[guest.guest_id] : (guest.attendance ?? null));
  const changed = guests.filter((guest) => stateOf(guest) !== (guest.attendance ?? null));

  const mark = (next: Marks) => {
    setPast((before) => [...before, marks]);
    setMarks({ ...marks, ...next });
  };
  const undo = () => {
    const last = past.at(-1);
    if (!last) return;
    setMarks(last);
    setPast(past.slice(0, -1));
  };
  const save = async () => {
    if (is_saving || changed.length === 0 || !event.data) return;
    setSaving(true);
    setFault(null);
    announce({ kind: "saving" });
    try {
      await recordAttendance(event_id, changed.map((guest) => ({ guest_id: guest.guest_id, attendance: stateOf(guest) ?? null })), event.data.version, key.current);
      key.current = newKey();
      await queries.invalidateQueries({ queryKey: ["events", event_id] });
      setMarks({});
      setPast([]);
      announce({ kind: "saved", at: new Date() });
    } catch (thrown) {
      key.current = newKey();
      setFault(thrown);
      announce({ kind: "failed", cause: causeOf(thrown) });
      void event.refetch();
    } finally {
      setSaving(false);
    }
  };

  const press = useRef<(event: KeyboardEvent) => void>(() => undefined);
  press.current = (pressed) => {
    const has_control = pressed.ctrlKey || pressed.metaKey;
    if (has_control && pressed.key.toLowerCase() === "s") {
      pressed.preventDefault();
      void save();
    } else if (has_control && pressed.key.toLowerCase() === "z" && !isTyping(pressed.target)) {
      pressed.preventDefault();
      undo();
    } else if (!has_control && !pressed.altKey && !isTyping(pressed.target) && may_mark) {
      const guest = guests[active];
      if (pressed.key === "j" || pressed.key === "ArrowDown") move(pressed, 1);
      else if (pressed.key === "k" || pressed.key === "ArrowUp") move(pressed, -1);
      else if (pressed.key in keys && guest) {
        pressed.preventDefault();
        mark({ [guest.guest_id]: keys[pressed.key]! });
        setActive(Math.min(active + 1, guests.length - 1));
      }
    }
  };
  const move = (pressed: KeyboardEvent, by: number) => {
    pressed.preventDefault();
    setActive((before) => Math.max(0, Math.min(before + by, guests.length - 1)));
  };
  useEffect(() => {
    const listen = (pressed: KeyboardEvent) => press.current(pressed);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  useEffect(() => {
    body.current?.children[active]?.scrollIntoView?.({ block: "nearest" });
  }, [active]);

  if (guests.length === 0) return <EmptyState title={t("no_guests")} />;
  const unmarked = guests.filter((guest) => stateOf(guest) === null);
  return (
    <>
      <Group gap="xs" mb="sm" className={classes.screenOnly}>
        <Button size="xs" disabled={!may_mark || changed.length === 0} loading={is_saving} onClick={() => void save()}>
          {t("sheet.save", { count: changed.length })}
        </Button>
        <Button size="xs" variant="default" disabled={past.length === 0} onClick={undo}>
          {t("sheet.undo")}
        </Button>
        <Button size="xs" variant="default" disabled={!may_mark || unmarked.length === 0} onClick={() => mark(Object.fromEntries(unmarked.map((guest) => [guest.guest_id, "present" as const])))}>
          {t("sheet.rest_present", { count: unmarked.length })}
        </Button>
        <Button size="xs" variant="default" onClick={() => window.print()}>
          {t("sheet.print")}
        </Button>
        <Text size="xs" c="dimmed" className={classes.keys}>
          {t("sheet.keys")}
        </Text>
      </Group>
      {fault !== null && <Failure fault={fault} texts="events" />}
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t("tabs.attendance")}>
        <Table className={classes.sheet} aria-label={t("tabs.attendance")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.number}>{t("fields.number")}</Table.Th>
              <Table.Th>{t("fields.guest")}</Table.Th>
              <Table.Th className={classes.screenOnly}>{t("fields.attendance")}</Table.Th>
              <Table.Th className={classes.paperOnly}>{t("fields.signature")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody ref={body}>
            {guests.map((guest, index) => (
              <Table.Tr key={guest.guest_id} data-active={index === active || undefined} onClick={() => setActive(index)}>
                <Table.Td className={classes.number}>{index + 1}</Table.Td>
                <Table.Td>
                  {guest.name}
                  {guest.organisation && <div className={classes.below}>{guest.organisation}</div>}
                </Table.Td>
                <Table.Td className={classes.screenOnly}>
                  <div role="group" aria-label={guest.name} className={classes.choices}>
                    {attendances.map((one) => (
                      <button key={one} type="button" className={classes.choice} data-state={one} aria-pressed={stateOf(guest) === one} disabled={!may_mark} onClick={() => mark({ [guest.guest_id]: stateOf(guest) === one ? null : one })}>
                        {t(`words.Attendance.${one}`)}
                      </button>
                    ))}
                  </div>
                </Table.Td>
                <Table.Td className={classes.paperOnly} />
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}

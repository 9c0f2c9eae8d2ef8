import { Button, Group, Table } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { newKey } from "@/platform/api";
import { formatDay } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { announce, causeOf, EmptyState, Failure, Reading, useAddressState } from "@/ui";

import { type Attendance, attendances, type DayGuest, type Details, recordDayAttendance, useDayGuests, useDetails } from "./events-api";
import classes from "./events.module.css";

/** The sheets of an event of several days, one day at a time. */
export function DaySheets({ event_id }: { event_id: string }) {
  const details = useDetails(event_id);
  return <Reading query={details}>{(answer) => <Days details={answer} />}</Reading>;
}

function Days({ details }: { details: Details }) {
  const { t } = useTranslation("events");
  const [asked, setAsked] = useAddressState("on");
  const on = asked || (details.days[0]?.on ?? "");
  const guests = useDayGuests(details.event_id, on);
  return (
    <>
      <Group gap="xs" mb="sm" role="group" aria-label={t("days.choose")}>
        {details.days.map((day) => (
          <Button key={day.on} size="compact-sm" variant={day.on === on ? "filled" : "default"} aria-pressed={day.on === on} onClick={() => setAsked(day.on)}>
            {t("days.day", { day: formatDay(day.on), present: day.present })}
          </Button>
        ))}
      </Group>
      <Reading query={guests}>{(rows) => <Sheet key={`${on} ${details.version}`} details={details} on={on} guests={rows} />}</Reading>
    </>
  );
}

function Sheet({ details, on, guests }: { details: Details; on: string; guests: readonly DayGuest[] }) {
  const { t } = useTranslation("events");
  const may_mark = useMay("events.record_attendance");
  const queries = useQueryClient();
  const [marks, setMarks] = useState<Record<string, Attendance | null>>({});
  const [fault, setFault] = useState<unknown>(null);
  const [is_saving, setSaving] = useState(false);
  const key = useRef(newKey());
  const stateOf = (guest: DayGuest) => (guest.guest_id in marks ? (marks[guest.guest_id] ?? null) : (guest.attendance ?? null));
  const changed = guests.filter((guest) => stateOf(guest) !== (guest.attendance ?? null));
  const unmarked = guests.filter((guest) => stateOf(guest) === null);
  const save = async () => {
    setSaving(true);
    setFault(null);
    announce({ kind: "saving" });
    try {
      await recordDayAttendance(details.event_id, on, changed.map((guest) => ({ guest_id: guest.guest_id, attendance: stateOf(guest) })), details.version, key.current);
      await queries.invalidateQueries({ queryKey: ["events", details.event_id] });
      announce({ kind: "saved", at: new Date() });
    } catch (thrown) {
      setFault(thrown);
      announce({ kind: "failed", cause: causeOf(thrown) });
    } finally {
      key.current = newKey();
      setSaving(false);
    }
  };
  if (guests.length === 0) return <EmptyState title={t("no_guests")} />;
  return (
    <>
      <Group gap="xs" mb="sm" className={classes.screenOnly}>
        <Button size="xs" disabled={!may_mark || changed.length === 0} loading={is_saving} onClick={() => void save()}>
          {t("sheet.save", { count: changed.length })}
        </Button>
        <Button size="xs" variant="default" disabled={!may_mark || unmarked.length === 0} onClick={() => setMarks({ ...marks, ...Object.fromEntries(unmarked.map((guest) => [guest.guest_id, "present" as const])) })}>
          {t("sheet.rest_present", { count: unmarked.length })}
        </Button>
      </Group>
      {fault !== null && <Failure fault={fault} texts="events" />}
      <Table>
        <Table.Tbody>
          {guests.map((guest, index) => (
            <Table.Tr key={guest.guest_id}>
              <Table.Td className={classes.number}>{index + 1}</Table.Td>
              <Table.Td>{guest.name}</Table.Td>
              <Table.Td>
                <div role="group" aria-label={guest.name} className={classes.choices}>
                  {attendances.map((one) => (
                    <button key={one} type="button" className={classes.choice} data-state={one} aria-pressed={stateOf(guest) === one} disabled={!may_mark} onClick={() => setMarks({ ...marks, [guest.guest_id]: stateOf(guest) === one ? null : one })}>
                      {t(`words.Attendance.${one}`)}
                    </button>
                  ))}
                </div>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

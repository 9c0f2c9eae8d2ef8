import { Button, Group } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { RecordPapers } from "@/capabilities/papers";
import { formatDay, today } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { ActLink, announce, AppLink, Card, causeOf, type Column, DataList, EmptyState, Failure, Figure, Figures, FileMenu, useParam, wholeList } from "@/ui";
import { ActFormView, ChoiceField, DayField, Pair, useActForm } from "@/ui/form";

import { AttendanceMark } from "./attendance-mark";
import { type Guest, type OneEvent, removeGuest, sendInvitations, sendThanks, useEvent, useGuests, ways } from "./events-api";

type Sending = "invitations" | "thanks";

/** The list of guests; who is picked is invited or thanked in one act. */
export function ListGuests() {
  const { t } = useTranslation("events");
  const event_id = useParam("event_id");
  const event = useEvent(event_id).data;
  const guests = useGuests(event_id);
  const may_organise = useMay("events.organise");
  const queries = useQueryClient();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [sending, setSending] = useState<Sending | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: ["events"] });
  const rows = guests.data ?? [];
  const done = () => {
    setPicked(new Set());
    setSending(null);
    void refresh();
  };
  const takeOff = async (guest: Guest) => {
    setFault(null);
    announce({ kind: "saving" });
    try {
      await removeGuest(event_id, guest.guest_id);
      announce({ kind: "saved", at: new Date() });
      await refresh();
    } catch (thrown) {
      setFault(thrown);
      announce({ kind: "failed", cause: causeOf(thrown) });
    }
  };
  const columns: Column<Guest>[] = [
    { key: "name", label: t("fields.guest"), cell: (row) => (row.person_id ? <AppLink to={`/people/${row.person_id}`}>{row.name}</AppLink> : row.name), sort: (row) => row.name },
    { key: "function", of: ["job_title", "organisation"], label: t("fields.job_title"), cell: (row) => [row.job_title, row.organisation].filter(Boolean).join(", ") || "–", sort: (row) => row.organisation ?? "", is_wide_only: true },
    { key: "invited_on", of: ["invited_on", "invited_by"], label: t("fields.invited_on"), cell: (row) => (row.invited_on ? `${formatDay(row.invited_on)}, ${t(`words.InvitationWay.${row.invited_by}`)}` : "–"), sort: (row) => row.invited_on ?? "" },
    { key: "attendance", label: t("fields.attendance"), cell: (row) => <AttendanceMark attendance={row.attendance} />, sort: (row) => row.attendance ?? "" },
    { key: "thanked_on", label: t("fields.thanked_on"), cell: (row) => formatDay(row.thanked_on), sort: (row) => row.thanked_on ?? "", is_wide_only: true },
    {
      key: "remove",
      of: [],
      label: t("fields.act"),
      cell: (row) =>
        may_organise && !row.invited_on && !row.attendance && !row.thanked_on ? (
          <Button size="compact-xs" variant="default" aria-label={t("remove_guest.of", { name: row.name })} onClick={() => void takeOff(row)}>
            {t("remove_guest.act")}
          </Button>
        ) : null,
      is_wide_only: true,
    },
  ];
  const pickAll = (wanted: (row: Guest) => boolean) => setPicked(new Set(rows.filter(wanted).map((row) => row.guest_id)));
  const add = (
    <ActLink to={`/events/${event_id}/guests/new`} permission="events.organise" variant="filled">
      {t("add_guests.act")}
    </ActLink>
  );
  return (
    <>
      {event && (
        <Figures>
          <Figure label={t("fields.guests")} value={event.guests} />
          <Figure label={t("fields.invited")} value={event.invited} />
          <Figure label={t("fields.present")} value={event.present} note={t("not_there", { excused: event.excused, absent: event.absent })} />
          <Figure label={t("fields.thanked")} value={event.thanked} />
        </Figures>
      )}
      <Group gap="xs" mb="sm">
        {add}
        {may_organise && (
          <>
            <Button size="xs" variant="default" disabled={!rows.some((row) => !row.invited_on)} onClick={() => pickAll((row) => !row.invited_on)}>
              {t("pick_uninvited")}
            </Button>
            <Button size="xs" variant="default" disabled={!rows.some((row) => row.attendance === "present" && !row.thanked_on)} onClick={() => pickAll((row) => row.attendance === "present" && !row.thanked_on)}>
              {t("pick_present")}
            </Button>
            <Button size="xs" variant="default" disabled={picked.size === 0} onClick={() => setSending("invitations")}>
              {t("send_invitations.act", { count: picked.size })}
            </Button>
            <Button size="xs" variant="default" disabled={picked.size === 0} onClick={() => setSending("thanks")}>
              {t("send_thanks.act", { count: picked.size })}
            </Button>
          </>
        )}
        <FileMenu path={`/api/events/${event_id}/guests`} name="lista-gosci" columns={columns} />
      </Group>
      {sending && (
        <Card title={t(`send_${sending}.title`, { count: picked.size })}>
          <SendForm key={sending} event_id={event_id} what={sending} guest_ids={[...picked]} done={done} cancel={() => setSending(null)} />
        </Card>
      )}
      {fault !== null && <Failure fault={fault} texts="events" />}
      <DataList
        label={t("tables.GuestRow")}
        list={wholeList(guests)}
        columns={columns}
        row_key={(row) => row.guest_id}
        empty={<EmptyState title={t("no_guests")}>{add}</EmptyState>}
        {...(may_organise ? { picked: { keys: picked, change: setPicked, may_pick: () => true, name: (row: Guest) => row.name } } : {})}
      />
      <RecordPapers record_id={event_id} kinds={["invitation", "letter_of_thanks"]} />
    </>
  );
}

function SendForm({ event_id, what, guest_ids, done, cancel }: { event_id: string; what: Sending; guest_ids: string[]; done: () => void; cancel: () => void }) {
  const { t } = useTranslation("events");
  const form = useActForm<{ sent_on: string; way: string }, OneEvent>({
    texts: "events",
    draft: null,
    initial: { sent_on: today(), way: "letter" },
    send: (values, act) => (what === "invitations" ? sendInvitations(event_id, guest_ids, values, act) : sendThanks(event_id, guest_ids, { sent_on: values.sent_on }, act)),
    done,
  });
  return (
    <ActFormView form={form} title={t(`send_${what}.title`, { count: guest_ids.length })} submit_label={t("send")} cancel={cancel}>
      <Pair>
        <DayField {...form.field("sent_on")} required />
        {what === "invitations" ? <ChoiceField {...form.field("way")} required choices={ways.map((one) => ({ value: one, label: t(`words.InvitationWay.${one}`) }))} /> : <span />}
      </Pair>
    </ActFormView>
  );
}

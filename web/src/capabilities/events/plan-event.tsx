import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { useProjects } from "@/capabilities/programmes";
import { today } from "@/platform/formats";
import { Page, Reading, useGo, useParam } from "@/ui";
import { type ActForm, ActFormView, ChoiceField, DayField, LongTextField, Pair, TextField, useActForm } from "@/ui/form";

import { changeEvent, event_kinds, type OneEvent, planEvent, type Terms, useEvent } from "./events-api";

export function PlanEvent() {
  const { t } = useTranslation("events");
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<Terms, OneEvent>({
    texts: "events",
    draft: "plan-event",
    initial: { name: "", kind: "", held_on: today(), ends_on: "", from_time: "10:00", to_time: "12:00", place: "", project_id: "", agenda: "" },
    send: planEvent,
    done: (event) => {
      void queries.invalidateQueries({ queryKey: ["events"] });
      go(`/events/${event.event_id}`, { replace: true });
    },
  });
  return (
    <Page title={t("plan_event.title")} path={[{ to: "/events", label: t("tables.EventRow") }]}>
      <ActFormView form={form} submit_label={t("plan_event.act")} cancel={() => go("/events")}>
        <EventFields form={form} />
      </ActFormView>
    </Page>
  );
}

export function ChangeEvent() {
  const { t } = useTranslation("events");
  const event_id = useParam("event_id");
  const event = useEvent(event_id);
  return (
    <Page title={t("change_event.title")} path={[{ to: `/events/${event_id}`, label: t("one") }]}>
      <Reading query={event}>{(answer) => <ChangeForm event={answer} />}</Reading>
    </Page>
  );
}

function ChangeForm({ event }: { event: OneEvent }) {
  const { t } = useTranslation("events");
  const go = useGo();
  const queries = useQueryClient();
  const back = `/events/${event.event_id}`;
  const form = useActForm<Terms, OneEvent>({
    texts: "events",
    draft: `change-event:${event.event_id}`,
    initial: { name: event.name, kind: event.kind, held_on: event.held_on, ends_on: event.ends_on ?? "", from_time: event.from_time, to_time: event.to_time, place: event.place, project_id: event.project_id ?? "", agenda: event.agenda ?? "" },
    send: (values, act) => changeEvent(event, values, act),
    done: (answer) => {
      queries.setQueryData(["events", event.event_id], answer);
      void queries.invalidateQueries({ queryKey: ["events", "list"] });
      go(back, { replace: true });
    },
  });
  return (
    <ActFormView form={form} submit_label={t("change_event.act")} cancel={() => go(back)}>
      <EventFields form={form} />
    </ActFormView>
  );
}

function EventFields({ form }: { form: ActForm<Terms> }) {
  const { t } = useTranslation("events");
  const projects = useProjects();
  return (
    <>
      <TextField {...form.field("name")} required />
      <Pair>
        <ChoiceField {...form.field("kind")} required choices={event_kinds.map((one) => ({ value: one, label: t(`words.EventKind.${one}`) }))} />
        <DayField {...form.field("held_on")} required />
        <DayField {...form.field("ends_on")} description={t("plan_event.ends_on_hint")} />
      </Pair>
      <Pair>
        <TextField {...form.field("from_time")} required inputMode="numeric" placeholder="10:00" />
        <TextField {...form.field("to_time")} required inputMode="numeric" placeholder="12:00" />
      </Pair>
      <TextField {...form.field("place")} required />
      <ChoiceField {...form.field("project_id")} is_optional choices={(projects.data ?? []).map((one) => ({ value: one.project_id, label: one.name }))} />
      <LongTextField {...form.field("agenda")} description={t("plan_event.agenda_hint")} />
    </>
  );
}

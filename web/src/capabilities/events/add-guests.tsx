import { Button, Group, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { fullName, PersonPicker } from "@/capabilities/people";
import { Reading, useGo, useParam } from "@/ui";
import { ActFormView, Pair, Section, TextField, TickField, useActForm } from "@/ui/form";

import { addGuests, type NewGuest, type NewGuests, type OneEvent, useEvent } from "./events-api";
import { guestsIn } from "./guests-in";

const blank_guest: NewGuest = { name: "", organisation: "", job_title: "" };

export function AddGuests() {
  const event = useEvent(useParam("event_id"));
  return <Reading query={event}>{(answer) => <GuestsForm event={answer} />}</Reading>;
}

/** Participants of the project, people of the centre, guests from outside one by one or pasted as a list. */
function GuestsForm({ event }: { event: OneEvent }) {
  const { t } = useTranslation("events");
  const go = useGo();
  const queries = useQueryClient();
  const [names, setNames] = useState<Record<string, string>>({});
  const [pasted, setPasted] = useState("");
  const back = `/events/${event.event_id}`;
  const form = useActForm<NewGuests, OneEvent>({
    texts: "events",
    draft: null,
    initial: { people: [], whole_project: false, outside: [blank_guest] },
    send: (values, act) => addGuests(event.event_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["events"] });
      go(back, { replace: true });
    },
  });
  const { people, outside } = form.values;
  const filled = outside.filter((guest) => guest.name !== "" || guest.organisation !== "" || guest.job_title !== "");
  return (
    <ActFormView form={form} title={t("add_guests.title")} submit_label={t("add_guests.act")} cancel={() => go(back)}>
      <Section title={t("add_guests.people")}>
        {event.project_id && <TickField {...form.field("whole_project")} label={t("add_guests.whole_project", { name: event.project_name })} />}
        <PersonPicker
          id="field-people"
          label={t("fields.people")}
          chosen=""
          choose={(person) => {
            setNames((before) => ({ ...before, [person.person_id]: fullName(person) }));
            form.change((before) => ({ people: [...new Set([...before.people, person.person_id])] }));
          }}
          {...(form.errorOf("people") ? { error: form.errorOf("people")! } : {})}
        />
        {people.map((person_id, index) => (
          <Group key={person_id} gap="xs">
            <span>{names[person_id]}</span>
            {form.errorOf(`people.${index}`) && (
              <span role="alert" style={{ color: "var(--mantine-color-error)" }}>
                {form.errorOf(`people.${index}`)}
              </span>
            )}
            <Button size="compact-xs" variant="subtle" color="red" aria-label={t("remove_guest.of", { name: names[person_id] })} onClick={() => form.change({ people: people.filter((one) => one !== person_id) })}>
              ×
            </Button>
          </Group>
        ))}
      </Section>
      <Section title={t("add_guests.outside")}>
        {outside.map((_, index) => (
          <div key={index} role="group" aria-label={t("guest_number", { number: index + 1 })}>
            <TextField {...form.row("outside", index, "name")} />
            <Pair>
              <TextField {...form.row("outside", index, "organisation")} />
              <TextField {...form.row("outside", index, "job_title")} />
            </Pair>
          </div>
        ))}
        <Button id="field-outside" variant="default" size="xs" w="fit-content" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => form.change({ outside: [...outside, blank_guest] })}>
          {t("add_guests.add_row")}
        </Button>
        <Textarea autosize minRows={2} maxRows={10} label={t("add_guests.paste")} description={t("add_guests.paste_hint")} value={pasted} onChange={(change) => setPasted(change.currentTarget.value)} />
        <Button
          variant="default"
          size="xs"
          w="fit-content"
          disabled={guestsIn(pasted).length === 0}
          onClick={() => {
            form.change({ outside: [...filled, ...guestsIn(pasted)] });
            setPasted("");
          }}
        >
          {t("add_guests.take", { count: guestsIn(pasted).length })}
        </Button>
      </Section>
    </ActFormView>
  );
}

import { Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { formatDay, formatPeriod } from "@/platform/formats";
import { ActLink, AppLink, FileMenu, Page, Reading, Tabs, useParam } from "@/ui";

import classes from "./events.module.css";
import { type OneEvent, useEvent } from "./events-api";

/** One event: its guests, the sheet of attendance, its programme. */
export function OpenEvent() {
  const { t } = useTranslation("events");
  const event_id = useParam("event_id");
  const event = useEvent(event_id);
  const at = `/events/${event_id}`;
  return (
    <Page
      title={event.data?.name ?? t("one")}
      path={[{ to: "/events", label: t("tables.EventRow") }]}
      note={event.data && <When event={event.data} />}
      acts={
        <>
          <ActLink to={`${at}/change`} permission="events.organise">
            {t("change_event.act")}
          </ActLink>
          <FileMenu />
        </>
      }
    >
      <Reading query={event}>
        {() => (
          <>
            <Tabs
              label={t("tabs.label")}
              tabs={[
                { to: at, label: t("tables.GuestRow"), also: [`${at}/guests`] },
                { to: `${at}/attendance`, label: t("tabs.attendance") },
                { to: `${at}/agenda`, label: t("tabs.agenda") },
              ]}
            />
            <Outlet />
          </>
        )}
      </Reading>
    </Page>
  );
}

function When({ event }: { event: OneEvent }) {
  const { t } = useTranslation("events");
  return (
    <>
      {t(`words.EventKind.${event.kind}`)} · {event.ends_on ? formatPeriod(event.held_on, event.ends_on) : formatDay(event.held_on)}, {event.from_time}–{event.to_time} · {event.place}
      {event.project_id && (
        <>
          {" · "}
          <AppLink to={`/projects/${event.project_id}`} className={classes.inText!}>{event.project_name}</AppLink>
        </>
      )}
    </>
  );
}

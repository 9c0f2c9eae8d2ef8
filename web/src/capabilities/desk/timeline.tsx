import { Group, NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatDay } from "@/platform/formats";
import { AppLink, Card, EmptyState, Reading, useAddressState } from "@/ui";

import { useTimeline } from "./desk-api";
import classes from "./desk.module.css";
import { eventText } from "./readable";
import { eventAddress } from "./tasks";

/** All that happened with a person, newest first; what is shown of it stands in the address. */
export function Timeline({ person_id }: { person_id: string }) {
  const { t } = useTranslation("desk");
  const timeline = useTimeline(person_id);
  const [only, setOnly] = useAddressState("only");
  const capabilities = [...new Set(timeline.data?.map((event) => event.capability) ?? [])];
  return (
    <Card
      title={t("tables.TimelineEvent")}
      acts={
        capabilities.length > 1 && (
          <Group gap="xs">
            <NativeSelect
              size="xs"
              aria-label={t("timeline.filter")}
              value={only}
              onChange={(event) => setOnly(event.currentTarget.value)}
              data={[{ value: "", label: t("timeline.everything") }, ...capabilities.map((one) => ({ value: one, label: t(`words.capability.${one}`, { defaultValue: one }) }))]}
            />
          </Group>
        )
      }
    >
      <Reading query={timeline}>
        {(events) => {
          const shown = events.filter((event) => only === "" || event.capability === only);
          if (shown.length === 0) return <EmptyState title={t("timeline.nothing")}>{t("timeline.nothing_next")}</EmptyState>;
          return (
            <ol className={classes.timeline}>
              {shown.map((event, index) => {
                const text = eventText(t, event);
                const to = eventAddress(event);
                return (
                  <li key={`${event.subject_id}-${event.kind}-${index}`}>
                    <span className={classes.day}>{formatDay(event.on)}</span>
                    <span className={classes.dot} aria-hidden />
                    <span>
                      {to ? <AppLink to={to}>{text}</AppLink> : text}
                      {event.text && <span className={classes.noteText}>{event.text}</span>}
                    </span>
                  </li>
                );
              })}
            </ol>
          );
        }}
      </Reading>
    </Card>
  );
}

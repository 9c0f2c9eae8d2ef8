import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { addDays, formatDay, isDay, today } from "@/platform/formats";
import { AppLink, EmptyState, Reading, Status, useAddressState, useParam } from "@/ui";

import { type CalendarRow, useCalendar, useSeriesOfProject } from "./support-api";
import classes from "./support.module.css";
import { formatTimes } from "./times";

function mondayOf(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** The schedule of support, week by week; a project that is over opens on its first week. */
export function Calendar() {
  const { t } = useTranslation("support");
  const project_id = useParam("project_id");
  const [asked, ask] = useAddressState("week");
  const series = useSeriesOfProject(project_id);
  const days = (series.data ?? []).flatMap((one) => [one.from_on, one.to_on]).sort();
  const is_running = days.length > 0 && days[0]! <= today() && today() <= days.at(-1)!;
  const monday = mondayOf(isDay(asked) ? asked : is_running || days.length === 0 ? today() : days[0]!);
  return (
    <Reading query={series}>
      {() => (
        <>
          <Group gap="xs" mb="sm">
            <Button size="xs" variant="default" onClick={() => ask(addDays(monday, -7))}>
              {t("calendar.week_before")}
            </Button>
            <Text fw={600}>
              {formatDay(monday)} – {formatDay(addDays(monday, 6))}
            </Text>
            <Button size="xs" variant="default" onClick={() => ask(addDays(monday, 7))}>
              {t("calendar.week_after")}
            </Button>
            <Button size="xs" variant="default" onClick={() => ask(today())}>
              {t("calendar.this_week")}
            </Button>
            <Button size="xs" variant="default" onClick={() => window.print()}>
              {t("calendar.print")}
            </Button>
          </Group>
          <Week project_id={project_id} monday={monday} />
        </>
      )}
    </Reading>
  );
}

function Week({ project_id, monday }: { project_id: string; monday: string }) {
  const { t } = useTranslation("support");
  const calendar = useCalendar(project_id, monday, addDays(monday, 6));
  const days = [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(monday, offset));
  return (
    <Reading query={calendar}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState title={t("calendar.none")} />
        ) : (
          <div className={classes.week}>
            {days.map((day, index) => (
              <section key={day} aria-label={formatDay(day)}>
                <h2>
                  {t(`weekdays.${index}`)} <small>{formatDay(day).slice(0, 5)}</small>
                </h2>
                <ul>
                  {rows
                    .filter((row) => row.held_on === day)
                    .map((row) => (
                      <Meeting key={row.session_id} row={row} />
                    ))}
                </ul>
              </section>
            ))}
          </div>
        )
      }
    </Reading>
  );
}

function Meeting({ row }: { row: CalendarRow }) {
  const { t } = useTranslation("support");
  return (
    <li>
      <strong>{formatTimes(row)}</strong>
      <AppLink to={`/series/${row.series_id}`}>{row.series_name}</AppLink>
      <span>
        {row.place} · {row.leader}
      </span>
      {row.topic && <span>{row.topic}</span>}
      {row.cancelled_because && <Status tone="neutral">{t("session.cancelled", { reason: row.cancelled_because })}</Status>}
    </li>
  );
}

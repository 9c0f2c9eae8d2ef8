import { Button, Group, Text } from "@mantine/core";
import { IconAlertTriangle, IconCalendarEvent, IconClockHour4, IconPlus } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

import { EmergencyNotice } from "@/capabilities/access";
import { addDays, formatDay, isDay, today } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { AppLink, Card, EmptyState, Page, Reading, useAddressState } from "@/ui";
import { DayField } from "@/ui/form";

import { type Task, useMyDay } from "./desk-api";
import classes from "./desk.module.css";
import { NoteTask } from "./note-task";
import { taskAddress } from "./tasks";
import { TickTask, type Ticked, UndoTick } from "./tick-task";

export function MyDay() {
  const { t } = useTranslation("desk");
  const [asked, setAsked] = useAddressState("on");
  const on = isDay(asked) ? asked : today();
  const day = useMyDay(on);
  const [is_noting, setNoting] = useState(false);
  const [ticked, setTicked] = useState<Ticked | null>(null);
  const may_note = useMay("desk.keep_tasks");
  const change = (next: string) => {
    if (next === "") setAsked("");
    else if (isDay(next)) setAsked(next === today() ? "" : next);
  };
  return (
    <Page
      title={t("my_day.title")}
      note={formatDay(on)}
      acts={
        <>
          <Button size="xs" variant="default" onClick={() => change(addDays(on, -1))} aria-label={t("my_day.day_before")}>
            ‹
          </Button>
          <DayField key={on} id="field-on" label={t("my_day.day")} value={on} onChange={change} />
          <Button size="xs" variant="default" onClick={() => change(addDays(on, 1))} aria-label={t("my_day.day_after")}>
            ›
          </Button>
          {on !== today() && (
            <Button size="xs" variant="default" onClick={() => change("")}>
              {t("my_day.today")}
            </Button>
          )}
          {may_note && (
            <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} aria-expanded={is_noting} onClick={() => setNoting((before) => !before)}>
              {t("note_task.title")}
            </Button>
          )}
        </>
      }
    >
      <EmergencyNotice />
      {is_noting && (
        <Card title={t("note_task.title")}>
          <NoteTask day={on} done={() => setNoting(false)} />
        </Card>
      )}
      {ticked && <UndoTick ticked={ticked} close={() => setTicked(null)} />}
      <Reading query={day}>
        {(answer) =>
          answer.overdue.length + answer.today.length + answer.next.length === 0 ? (
            <EmptyState title={t("my_day.nothing")}>{t("my_day.nothing_next")}</EmptyState>
          ) : (
            <div className={classes.columns}>
              <Tasks title={t("my_day.overdue")} icon={<IconAlertTriangle size={16} aria-hidden />} tasks={answer.overdue} empty={t("my_day.no_overdue")} tick={setTicked} is_late />
              <Tasks title={t("my_day.for_today")} icon={<IconClockHour4 size={16} aria-hidden />} tasks={answer.today} empty={t("my_day.none_today")} tick={setTicked} />
              <Tasks title={t("my_day.next")} icon={<IconCalendarEvent size={16} aria-hidden />} tasks={answer.next} empty={t("my_day.none_next")} tick={setTicked} />
            </div>
          )
        }
      </Reading>
    </Page>
  );
}

function Tasks({ title, icon, tasks, empty, is_late, tick }: { title: string; icon: ReactNode; tasks: Task[]; empty: string; is_late?: boolean; tick: (done: Ticked) => void }) {
  const { t } = useTranslation("desk");
  return (
    <Card
      title={
        <Group gap={6} component="span">
          {icon} {title} <Text span c="dimmed" size="sm">{tasks.length}</Text>
        </Group>
      }
    >
      {tasks.length === 0 ? (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      ) : (
        <ul className={classes.tasks}>
          {tasks.map((task, index) => (
            <li key={`${task.subject_id}-${task.action_id ?? ""}-${task.due_on}-${index}`} data-late={is_late || undefined}>
              <span className={classes.due}>{task.due_on ? formatDay(task.due_on) : t("my_day.no_day")}</span>
              <TaskText task={task} />
              <TickTask task={task} done={tick} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function TaskText({ task }: { task: Task }) {
  const { t } = useTranslation("desk");
  const to = taskAddress(task);
  // One's own task is its text; of the others the record is named and the text says what to do.
  const name = task.kind === "own_task" ? task.description : t(`tasks.${task.kind}`, { number: task.number });
  return (
    <span>
      {to ? (
        <AppLink to={to} fw={600}>
          {name}
        </AppLink>
      ) : (
        <Text span fw={600}>
          {name}
        </Text>
      )}
      {task.kind !== "own_task" && task.description && (
        <Text span size="sm" display="block">
          {task.description}
        </Text>
      )}
      {task.person_name && (
        <Text span size="sm" display="block" c="dimmed">
          {task.person_name}
        </Text>
      )}
    </span>
  );
}

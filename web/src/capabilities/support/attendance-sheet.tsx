import { Button, Group, Kbd, NativeSelect, SegmentedControl, Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useBlocker } from "@tanstack/react-router";
import { IconArrowBackUp, IconPrinter } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { newKey } from "@/platform/api";
import { formatDay, today } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { ActLink, announce, causeOf, EmptyState, Failure, FileMenu, Page, Reading, SaveState, type SaveStatus, useAddressState, useParam } from "@/ui";

import { type Cell, cellKey, type Cells, cellsOf, changesOf, closedBecause, type Edit, lengthOf, nextState, stateOfKey, withEdits } from "./sheet";
import { useSeriesPath } from "./show-series";
import { type AttendanceState, type Mark, recordAttendance, type Series, type SeriesParticipant, type Session, useAttendance, useSeries } from "./support-api";
import classes from "./support.module.css";
import { formatDuration, formatTimes, wholePercent } from "./times";

/** The list of attendance: people down, sessions across; or one session, as on a phone. */
export function AttendanceSheet() {
  const { t } = useTranslation("support");
  const series_id = useParam("series_id");
  const series = useSeries(series_id);
  const attendance = useAttendance(series_id);
  const path = useSeriesPath(series.data, true);
  return (
    <Page
      title={t("attendance.title")}
      path={path}
      note={series.data && `${series.data.name} · ${series.data.run_by}`}
      acts={
        <>
          <ActLink to={`/series/${series_id}/attendance/import`} permission="support.record_attendance">
            {t("import_attendance.act")}
          </ActLink>
          <FileMenu path={`/api/series/${series_id}/attendance`} name="obecnosc" />
        </>
      }
    >
      <Reading query={series}>
        {(answer) =>
          answer.participants.length === 0 || answer.sessions.length === 0 ? (
            <EmptyState title={t("attendance.nothing")}>{t("attendance.nothing_next")}</EmptyState>
          ) : (
            <Reading query={attendance}>{(rows) => <Sheet series={answer} kept={cellsOf(rows)} />}</Reading>
          )
        }
      </Reading>
    </Page>
  );
}

/** The session that waits for its list: the first that took place and is not marked, else the last that did. */
function waitingSession(series: Series): string {
  const held = series.sessions.filter((one) => !one.cancelled_because && one.held_on <= today());
  return (held.find((one) => one.marked === 0) ?? held.at(-1) ?? series.sessions[0]!).session_id;
}

function Sheet({ series, kept }: { series: Series; kept: Cells }) {
  const { t } = useTranslation("support");
  const queries = useQueryClient();
  const is_narrow = useMediaQuery("(max-width: 40em)", false, { getInitialValueInEffect: false });
  const [asked, ask] = useAddressState("session");
  const [edits, setEdits] = useState<Edit[]>([]);
  const [status, setStatus] = useState<SaveStatus>({ kind: "idle" });
  const [fault, setFault] = useState<unknown>(null);
  const may = useMay("support.record_attendance");
  const cells = useMemo(() => withEdits(kept, edits), [kept, edits]);
  const changes = useMemo(() => changesOf(kept, edits), [kept, edits]);
  // Saving a list does not turn the page to the next one.
  const [waiting] = useState(() => waitingSession(series));
  const shown = asked || (is_narrow ? waiting : "all");
  const sessions = series.sessions.filter((session) => shown === "all" || session.session_id === shown);

  useBlocker({
    shouldBlockFn: ({ current, next }) => changes.length > 0 && current.pathname !== next.pathname && !window.confirm(t("attendance.leave")),
    enableBeforeUnload: () => changes.length > 0,
  });

  const put = (session: Session, person: SeriesParticipant, state: AttendanceState | null) => {
    if (!may || closedBecause(session, person, today())) return;
    const cell: Cell = state && { state, minutes: state === "present" ? lengthOf(session) : 0 };
    setEdits((before) => [...before, { key: cellKey(session.session_id, person.enrolment_id), cell }]);
  };
  const putMinutes = (session: Session, person: SeriesParticipant) => {
    if (!may || closedBecause(session, person, today())) return;
    const typed = Number.parseInt(window.prompt(t("attendance.minutes_of", { most: lengthOf(session) })) ?? "", 10);
    if (!(typed >= 1 && typed <= lengthOf(session))) return;
    setEdits((before) => [...before, { key: cellKey(session.session_id, person.enrolment_id), cell: { state: "present", minutes: typed } }]);
  };
  const undo = () => setEdits((before) => before.slice(0, -1));
  const everybodyPresent = () =>
    setEdits((before) => [
      ...before,
      ...sessions.flatMap((session) =>
        series.participants
          .filter((person) => !closedBecause(session, person, today()) && !cells.get(cellKey(session.session_id, person.enrolment_id)))
          .map((person): Edit => ({ key: cellKey(session.session_id, person.enrolment_id), cell: { state: "present", minutes: lengthOf(session) } })),
      ),
    ]);

  const save = async () => {
    if (changes.length === 0 || status.kind === "saving") return;
    const show = (next: SaveStatus) => {
      setStatus(next);
      announce(next);
    };
    show({ kind: "saving" });
    setFault(null);
    try {
      await keep(series.series_id, changes);
      await queries.refetchQueries({ queryKey: ["series", series.series_id, "attendance"] });
      setEdits([]);
      void queries.invalidateQueries({ queryKey: ["series", series.series_id], exact: true });
      show({ kind: "saved", at: new Date() });
    } catch (thrown) {
      setFault(thrown);
      show({ kind: "failed", cause: causeOf(thrown) });
    }
  };

  const shortcuts = useRef<(event: globalThis.KeyboardEvent) => void>(() => undefined);
  shortcuts.current = (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    if (event.key.toLowerCase() === "s") {
      event.preventDefault();
      void save();
    } else if (event.key.toLowerCase() === "z") {
      event.preventDefault();
      undo();
    }
  };
  useEffect(() => {
    const hear = (event: globalThis.KeyboardEvent) => shortcuts.current(event);
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);

  return (
    <>
      <Group gap="xs" mb="xs" className={classes.noPrint} align="flex-end">
        <NativeSelect
          size="xs"
          label={t("attendance.show")}
          value={shown}
          onChange={(event) => ask(event.currentTarget.value)}
          data={[{ value: "all", label: t("attendance.all") }, ...series.sessions.map((one) => ({ value: one.session_id, label: `${formatDay(one.held_on)}, ${formatTimes(one)}` }))]}
        />
        {may && (
          <>
            <Button size="xs" onClick={() => void save()} loading={status.kind === "saving"} disabled={changes.length === 0}>
              {changes.length === 0 ? t("attendance.save") : t("attendance.save_changes", { count: changes.length })}
            </Button>
            <Button size="xs" variant="default" leftSection={<IconArrowBackUp size={14} aria-hidden />} onClick={undo} disabled={edits.length === 0}>
              {t("attendance.undo")}
            </Button>
            {shown !== "all" && (
              <Button size="xs" variant="default" onClick={everybodyPresent}>
                {t("attendance.everybody")}
              </Button>
            )}
          </>
        )}
        <Button size="xs" variant="default" leftSection={<IconPrinter size={14} aria-hidden />} onClick={() => window.print()}>
          {t("attendance.print")}
        </Button>
        <SaveState status={status} />
      </Group>
      {fault !== null && <Failure fault={fault} texts="support" />}
      {is_narrow && shown !== "all" ? (
        <OneSession session={sessions[0]!} series={series} cells={cells} put={put} may={may} />
      ) : (
        <>
          {may && (
            <Text size="xs" c="dimmed" mb={6} className={classes.noPrint}>
              <Kbd size="xs">{t("letters.present")}</Kbd> {t("words.AttendanceState.present")} · <Kbd size="xs">{t("letters.excused")}</Kbd> {t("words.AttendanceState.excused")} · <Kbd size="xs">{t("letters.unexcused")}</Kbd> {t("words.AttendanceState.unexcused")} · <Kbd size="xs">{t("keys.minutes")}</Kbd> {t("attendance.partly")} · <Kbd size="xs">{t("keys.delete")}</Kbd>{" "}
              {t("attendance.empty")} · <Kbd size="xs">{t("keys.undo")}</Kbd> {t("attendance.undo")} · <Kbd size="xs">{t("keys.save")}</Kbd> {t("attendance.save")}
            </Text>
          )}
          <Grid series={series} sessions={sessions} cells={cells} kept={kept} put={put} putMinutes={putMinutes} may={may} />
        </>
      )}
      <PaperList series={series} sessions={sessions} cells={cells} />
    </>
  );
}

async function keep(series_id: string, changes: readonly Mark[]): Promise<void> {
  await recordAttendance(series_id, changes, newKey());
}

type GridProps = {
  series: Series;
  sessions: readonly Session[];
  cells: Cells;
  kept: Cells;
  put: (session: Session, person: SeriesParticipant, state: AttendanceState | null) => void;
  putMinutes: (session: Session, person: SeriesParticipant) => void;
  may: boolean;
};

/** Arrows move, a letter marks and moves down. */
function Grid({ series, sessions, cells, kept, put, putMinutes, may }: GridProps) {
  const { t } = useTranslation("support");
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<[number, number]>([0, 0]);
  const people = series.participants;
  const day = today();
  const focus = (row: number, column: number) => {
    const next: [number, number] = [Math.min(Math.max(row, 0), people.length - 1), Math.min(Math.max(column, 0), sessions.length - 1)];
    setAt(next);
    table.current?.querySelector<HTMLButtonElement>(`[data-cell="${next[0]}-${next[1]}"]`)?.focus();
  };
  const hear = (event: KeyboardEvent, row: number, column: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Record<string, [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    const move = moves[event.key];
    const state = stateOfKey(event.key);
    if (move) focus(row + move[0], column + move[1]);
    else if (event.key.toLowerCase() === "m") putMinutes(sessions[column]!, people[row]!);
    else if (state !== undefined) {
      put(sessions[column]!, people[row]!, state);
      if (state) focus(row + 1, column);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={`${classes.sheetFrame} ${classes.noPrint}`}>
      <table ref={table} className={classes.sheet} aria-label={t("attendance.title")}>
        <thead>
          <tr>
            <th scope="col">{t("fields.person_id")}</th>
            {sessions.map((session) => (
              <th key={session.session_id} scope="col" title={`${formatTimes(session)}, ${session.place}`}>
                {formatDay(session.held_on).slice(0, 5)}
                <small>{formatTimes(session)}</small>
              </th>
            ))}
            <th scope="col">{t("attendance.total")}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person, row) => (
            <tr key={person.enrolment_id}>
              <th scope="row">
                {person.last_name} {person.first_name}
              </th>
              {sessions.map((session, column) => {
                const key = cellKey(session.session_id, person.enrolment_id);
                const cell = cells.get(key) ?? null;
                const closed = closedBecause(session, person, day);
                const before = kept.get(key) ?? null;
                const is_changed = before?.state !== cell?.state || before?.minutes !== cell?.minutes;
                return (
                  <td key={session.session_id} data-state={cell?.state} data-changed={is_changed || undefined} data-closed={closed ?? undefined}>
                    <button
                      type="button"
                      data-cell={`${row}-${column}`}
                      tabIndex={at[0] === row && at[1] === column ? 0 : -1}
                      aria-disabled={!may || closed !== null}
                      aria-label={`${person.last_name} ${person.first_name}, ${formatDay(session.held_on)}: ${closed ? t(`attendance.closed_${closed}`) : cell ? t(`words.AttendanceState.${cell.state}`) : t("attendance.empty")}`}
                      onFocus={() => setAt([row, column])}
                      onKeyDown={(event) => hear(event, row, column)}
                      onClick={() => put(session, person, nextState(cell))}
                    >
                      {cell ? cellText(t, cell, session) : closed ? "·" : ""}
                    </button>
                  </td>
                );
              })}
              <td className={classes.total}>
                <PersonTotal person={person} series={series} cells={cells} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("attendance.present_count")}</th>
            {sessions.map((session) => (
              <td key={session.session_id}>{people.filter((person) => cells.get(cellKey(session.session_id, person.enrolment_id))?.state === "present").length}</td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function cellText(t: (key: string) => string, cell: NonNullable<Cell>, session: Session): string {
  const letter = t(`letters.${cell.state}`);
  return cell.state === "present" && cell.minutes < lengthOf(session) ? `${letter} ${cell.minutes}′` : letter;
}

function attendedOf(person: SeriesParticipant, series: Series, cells: Cells): number {
  return series.sessions.reduce((sum, session) => sum + (cells.get(cellKey(session.session_id, person.enrolment_id))?.minutes ?? 0), 0);
}

function PersonTotal({ person, series, cells }: { person: SeriesParticipant; series: Series; cells: Cells }) {
  const minutes = attendedOf(person, series, cells);
  const percent = wholePercent(minutes, series.held_minutes);
  return (
    <>
      {formatDuration(minutes)}
      {percent !== null && <small> {percent}%</small>}
    </>
  );
}

/** One session, as held in the hand: everybody with three large keys. */
function OneSession({ session, series, cells, put, may }: { session: Session; series: Series; cells: Cells; put: GridProps["put"]; may: boolean }) {
  const { t } = useTranslation("support");
  const present = series.participants.filter((person) => cells.get(cellKey(session.session_id, person.enrolment_id))?.state === "present").length;
  return (
    <div className={classes.noPrint}>
      <Text size="sm" mb={6}>
        {formatDay(session.held_on)}, {formatTimes(session)} · {t("attendance.present_of", { present, all: series.participants.length })}
      </Text>
      <ul className={classes.onePhone} aria-label={t("attendance.title")}>
        {series.participants.map((person) => {
          const closed = closedBecause(session, person, today());
          const cell = cells.get(cellKey(session.session_id, person.enrolment_id)) ?? null;
          const name = `${person.last_name} ${person.first_name}`;
          return (
            <li key={person.enrolment_id}>
              <span>{name}</span>
              {closed ? (
                <Text size="sm" c="dimmed">
                  {t(`attendance.closed_${closed}`)}
                </Text>
              ) : (
                <SegmentedControl
                  size="sm"
                  aria-label={name}
                  disabled={!may}
                  value={cell?.state ?? ""}
                  onChange={(state) => put(session, person, state as AttendanceState)}
                  data={(["present", "excused", "unexcused"] as const).map((state) => ({ value: state, label: t(`letters_long.${state}`) }))}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** On paper: one session has a column for signatures; several have their letters. */
function PaperList({ series, sessions, cells }: { series: Series; sessions: readonly Session[]; cells: Cells }) {
  const { t } = useTranslation("support");
  const one = sessions.length === 1 ? sessions[0]! : null;
  return (
    <div className={classes.paper} aria-hidden>
      <h2>{series.name}</h2>
      {one && (
        <p>
          {t("paper.session", { day: formatDay(one.held_on), time: formatTimes(one), place: one.place, leader: one.leader })}
          {one.topic && ` ${t("paper.topic", { topic: one.topic })}`}
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th>{t("paper.number")}</th>
            <th>{t("paper.name")}</th>
            {one ? <th>{t("paper.mark")}</th> : sessions.map((session) => <th key={session.session_id}>{formatDay(session.held_on).slice(0, 5)}</th>)}
            <th className={classes.signature}>{one ? t("paper.signature") : t("attendance.total")}</th>
          </tr>
        </thead>
        <tbody>
          {series.participants.map((person, index) => (
            <tr key={person.enrolment_id}>
              <td>{index + 1}</td>
              <td>
                {person.last_name} {person.first_name}
              </td>
              {sessions.map((session) => {
                const cell = cells.get(cellKey(session.session_id, person.enrolment_id));
                return <td key={session.session_id}>{cell ? t(`letters.${cell.state}`) : ""}</td>;
              })}
              <td className={classes.signature}>{one ? "" : formatDuration(attendedOf(person, series, cells))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t("paper.legend")}</p>
      <div className={classes.paperSigned}>{t("paper.leader_signature")}</div>
    </div>
  );
}

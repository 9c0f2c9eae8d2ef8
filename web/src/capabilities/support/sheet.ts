import type { AttendanceRow, AttendanceState, Mark, SeriesParticipant, Session } from "./support-api";

/** What a cell shows; without a mark it is empty. */
export type Cell = { state: AttendanceState; minutes: number } | null;

export type Cells = ReadonlyMap<string, Cell>;

export type Edit = { key: string; cell: Cell };

export function cellKey(session_id: string, enrolment_id: string): string {
  return `${session_id} ${enrolment_id}`;
}

export function cellsOf(rows: readonly AttendanceRow[]): Cells {
  return new Map(rows.map((row) => [cellKey(row.session_id, row.enrolment_id), { state: row.state, minutes: row.minutes }]));
}

/** The cells as the edits leave them; the last edit of a cell wins. */
export function withEdits(kept: Cells, edits: readonly Edit[]): Cells {
  const cells = new Map(kept);
  for (const edit of edits) cells.set(edit.key, edit.cell);
  return cells;
}

/** What is to be sent: only cells that are different from those kept. */
export function changesOf(kept: Cells, edits: readonly Edit[]): Mark[] {
  const now = withEdits(kept, edits);
  return [...new Set(edits.map((edit) => edit.key))].flatMap((key) => {
    const [before, after] = [kept.get(key) ?? null, now.get(key) ?? null];
    if (before?.state === after?.state && before?.minutes === after?.minutes) return [];
    const [session_id, enrolment_id] = key.split(" ") as [string, string];
    return [{ session_id, enrolment_id, state: after?.state ?? null, minutes: after?.state === "present" ? after.minutes : null }];
  });
}

/** Why nothing can stand in the cell; the same reasons as those of the rule on the server. */
export function closedBecause(session: Session, person: SeriesParticipant, today: string): "cancelled" | "not_yet" | "before" | "left" | null {
  if (session.cancelled_because) return "cancelled";
  if (session.held_on > today) return "not_yet";
  if (session.held_on < person.enrolled_on) return "before";
  if ((person.left_on && session.held_on > person.left_on) || (person.project_left_on && session.held_on > person.project_left_on)) return "left";
  return null;
}

export function lengthOf(session: Session): number {
  return session.to_minute - session.from_minute;
}

/** One key per state: o obecny, u usprawiedliwiony, n nieusprawiedliwiony; Delete empties. */
export function stateOfKey(key: string): AttendanceState | null | undefined {
  const states: Record<string, AttendanceState | null> = { o: "present", u: "excused", n: "unexcused", Delete: null, Backspace: null };
  return states[key.length === 1 ? key.toLowerCase() : key];
}

/** What a click makes of it: empty, present, excused, unexcused, and empty again. */
export function nextState(cell: Cell): AttendanceState | null {
  if (!cell) return "present";
  return cell.state === "present" ? "excused" : cell.state === "excused" ? "unexcused" : null;
}

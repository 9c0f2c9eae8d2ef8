/** 540 → 9:00 */
export function formatTimeOfDay(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
}

/** 9:00, 9.00, 09:00 and 9 → 540; null when it is no time of a day. */
export function parseTimeOfDay(typed: string): number | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(typed.trim());
  if (!match) return null;
  const minute = Number(match[1]) * 60 + Number(match[2] ?? "0");
  return Number(match[2] ?? "0") < 60 && minute <= 24 * 60 ? minute : null;
}

/** 9:00–13:00 */
export function formatTimes(session: { from_minute: number; to_minute: number }): string {
  return `${formatTimeOfDay(session.from_minute)}–${formatTimeOfDay(session.to_minute)}`;
}

/** 270 → 4 h 30 min; 240 → 4 h */
export function formatDuration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (rest === 0) return `${hours}\u00a0h`;
  return hours === 0 ? `${rest}\u00a0min` : `${hours}\u00a0h ${rest}\u00a0min`;
}

/** How much of the whole it is, in whole percent; a little less than the whole is never 100. */
export function wholePercent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * 100) / whole);
}

/** How days, instants, amounts and numbers are written for people. Values arrive as text and are
 * never turned into floating point. Spaces inside a figure do not break. */

const nbsp = "\u00a0";

export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

/** 2011-12-12 → 12.12.2011; what is not a day comes back unchanged. */
export function formatDay(day: string | null | undefined): string {
  if (!day) return "–";
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  return match ? `${match[3]}.${match[2]}.${match[1]}` : day;
}

/** An open end is written as a dash: 02.05.2011 – 31.12.2011. */
export function formatPeriod(from: string | null | undefined, to: string | null | undefined): string {
  return `${from ? formatDay(from) : "…"}${nbsp}– ${to ? formatDay(to) : "…"}`;
}

/** Reads what people type: 21.11.2026, 21-11-2026, 21112026, 21.11.26 and 2026-11-21. */
export function parseDay(typed: string): string | null {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const polish = /^(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  let parts: [string, string, string] | null = null;
  if (iso) parts = [iso[1]!, iso[2]!, iso[3]!];
  else if (polish) parts = [polish[3]!, polish[2]!, polish[1]!];
  if (!parts) return null;
  const year = parts[0].length === 2 ? `20${parts[0]}` : parts[0];
  const day = `${year}-${parts[1].padStart(2, "0")}-${parts[2].padStart(2, "0")}`;
  return isDay(day) ? day : null;
}

function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, nbsp);
}

/** 385365.31 → 385 365,31 */
export function formatAmount(amount: string): string {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount);
  if (!match) return amount;
  return `${match[1] ? "−" : ""}${groupThousands(match[2]!)},${(match[3] ?? "").padEnd(2, "0")}`;
}

/** 385365.31 → 385 365,31 zł; null → – */
export function formatMoney(amount: string | null | undefined): string {
  return amount === null || amount === undefined || amount === "" ? "–" : `${formatAmount(amount)}${nbsp}zł`;
}

/** Reads 1 234,50, 1234.5, 1 234 zł; gives 1234.50, or null when it is not an amount. */
export function parseMoney(typed: string): string | null {
  const text = typed.replace(/[\s\u00a0]/g, "").replace(/zł$/i, "");
  const match = /^(-?)(\d{1,13})(?:[.,](\d{1,2}))?$/.exec(text);
  return match ? `${match[1]}${match[2]!.replace(/^0+(?=\d)/, "")}.${(match[3] ?? "").padEnd(2, "0")}` : null;
}

/** Reads 0,5, ½, 1 and 0.500 as a part of a full-time post: 0.500. */
export function parseShare(typed: string): string | null {
  const named: Record<string, string> = { "½": "0.500", "¼": "0.250", "¾": "0.750", "1/2": "0.500", "1/4": "0.250", "3/4": "0.750" };
  const text = typed.trim().replace(",", ".");
  if (named[text]) return named[text];
  const match = /^([01])(?:\.(\d{1,3}))?$/.exec(text);
  return match ? `${match[1]}.${(match[2] ?? "").padEnd(3, "0")}` : null;
}

/** 0.500 → 0,5; 1.000 → 1 */
export function formatShare(share: string | null | undefined): string {
  if (!share) return "–";
  const match = /^(-?\d+)(?:\.(\d+))?$/.exec(share);
  if (!match) return share;
  const fraction = (match[2] ?? "").replace(/0+$/, "");
  return fraction ? `${match[1]},${fraction}` : match[1]!;
}

/** A percentage with its two decimals: 9,41%. */
export function formatPercent(percent: string): string {
  return `${percent.replace(".", ",")}%`;
}

export function formatNumber(value: number | string | null | undefined): string {
  if (value === null || value === undefined) return "–";
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value));
  if (!match) return String(value);
  return `${match[1] ? "−" : ""}${groupThousands(match[2]!)}${match[3] ? `,${match[3]}` : ""}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** 10:42 by the clock of this computer. */
export function formatTime(at: Date): string {
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** 2011-12-12T09:42:00Z → 12.12.2011 10:42 by the clock of this computer. */
export function formatInstant(instant: string | null | undefined): string {
  if (!instant) return "–";
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant : `${formatDay(dayOf(at))} ${formatTime(at)}`;
}

/** 2011-12-11T23:30:00Z → 12.12.2011: the day of a moment, by the clock of this computer. */
export function formatDayOf(instant: string): string {
  return formatDay(dayOf(new Date(instant)));
}

export function dayOf(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

export function today(): string {
  return dayOf(new Date());
}

export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Grosze as a whole number, for adding; the amount must be well formed. */
export function toGrosze(amount: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount);
  if (!match) return 0n;
  const grosze = BigInt(match[2]!) * 100n + BigInt((match[3] ?? "").padEnd(2, "0"));
  return match[1] ? -grosze : grosze;
}

export function fromGrosze(grosze: bigint): string {
  const sign = grosze < 0n ? "-" : "";
  const size = grosze < 0n ? -grosze : grosze;
  return `${sign}${size / 100n}.${two(Number(size % 100n))}`;
}

export function sumMoney(amounts: readonly string[]): string {
  return fromGrosze(amounts.reduce((sum, amount) => sum + toGrosze(amount), 0n));
}

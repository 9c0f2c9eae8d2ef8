import type { TFunction } from "i18next";

import { formatDay, formatMoney, formatNumber, formatPercent } from "@/platform/formats";
import { may } from "@/platform/session";

import type { FigureRecord, FigureRow } from "./results-api";

/** The value as people say it: 25 osób, 385 365,31 zł, tak. */
export function valueText(t: TFunction, value: string, unit: FigureRow["unit"]): string {
  if (value === "") return t("results:unknown");
  if (unit === "pln") return formatMoney(value);
  if (unit === "percent") return formatPercent(value);
  if (unit === "day") return formatDay(value);
  if (unit === "yes_no") return value === "true" ? t("results:yes") : value === "false" ? t("results:no") : formatNumber(value);
  return t(`results:units.${unit}`, { count: Number(value), shown: formatNumber(value) });
}

/** With its rounding word; "exactly" goes without saying. */
function worded(t: TFunction, word: FigureRow["word"], value: string): string {
  return word === "exactly" ? value : t(`results:worded.${word}`, { value });
}

export function wordedValue(t: TFunction, figure: FigureRow): string {
  return worded(t, figure.word, valueText(t, figure.value, figure.unit));
}

/** The sentence as it is published, with the figure in its place. */
export function statementOf(t: TFunction, figure: FigureRow, language: string): string {
  const sentence = language === "en" ? figure.sentence_en : figure.sentence_pl;
  const is_counted = figure.unit === "people" || figure.unit === "families" || figure.unit === "pieces";
  const value = is_counted && figure.value !== "" ? formatNumber(figure.value) : valueText(t, figure.value, figure.unit);
  return sentence.replace("{value}", worded(t, figure.word, value));
}

export function isSupported(figure: FigureRow): boolean {
  return figure.value !== "" && !figure.missing;
}

export function figureAddress(code: string): string {
  return `/figures/${encodeURIComponent(code)}`;
}

/** The page behind a record: the contract itself for who may read it, otherwise the person. */
export function recordAddress(record: FigureRecord): string | null {
  if (record.subject_kind === "contract" && may("casework.read")) return `/contracts/${record.subject_id}`;
  if (record.subject_kind === "job" && may("placements.read")) return `/jobs/${record.subject_id}`;
  if (record.subject_kind === "event") return may("events.read") ? `/events/${record.subject_id}` : null;
  if (record.subject_kind === "assistance" && may("casework.read")) return `/assistances/${record.subject_id}`;
  if (record.subject_kind === "qualifying_certificate" && may("programmes.read_certificates")) return `/certificates/${record.subject_id}`;
  if (record.subject_kind === "family" && may("programmes.read_families")) return `/families/${record.subject_id}`;
  if (record.subject_kind === "series") return may("support.read") ? `/series/${record.subject_id}` : null;
  const person_id = record.person_id ?? (record.subject_kind === "person" ? record.subject_id : null);
  if (person_id) return `/people/${person_id}`;
  if (record.subject_kind === "count") return "/centre/residents";
  if (record.subject_kind === "award") return may("recognition.read") ? `/awards/${record.subject_id}` : null;
  return record.subject_kind === "post" ? "/centre/staff" : null;
}

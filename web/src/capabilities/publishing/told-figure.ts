import type { TFunction } from "i18next";

import { formatDay, formatMoney, formatNumber, formatPercent } from "@/platform/formats";

import type { TextLanguage } from "./publishing-api";

type Told = { unit: string; word: string; value: string };

/** The value as it is read in a text of that language: 1 234, 385 365,31 zł, 12.12.2011, tak. */
export function toldValue(t: TFunction, unit: string, value: string, language: TextLanguage): string {
  if (value === "") return t("publishing:not_known");
  if (unit === "pln") return formatMoney(value);
  if (unit === "percent") return formatPercent(value);
  if (unit === "day") return formatDay(value);
  if (unit === "yes_no") return t(value === "true" ? `publishing:spoken.${language}.yes` : `publishing:spoken.${language}.no`);
  return formatNumber(value);
}

/** With its word; "exactly" goes without saying. */
export function toldFigure(t: TFunction, figure: Told, language: TextLanguage): string {
  const value = toldValue(t, figure.unit, figure.value, language);
  return figure.word === "exactly" || figure.value === "" ? value : t(`publishing:spoken.${language}.${figure.word}`, { value });
}

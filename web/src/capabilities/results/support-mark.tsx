import { useTranslation } from "react-i18next";

import { Status } from "@/ui";

import { isSupported } from "./figure-text";
import type { FigureRow } from "./results-api";

/** Whether the records bear the statement; without them, the rule that says what is missing. */
export function SupportMark({ figure }: { figure: FigureRow }) {
  const { t } = useTranslation("results");
  if (isSupported(figure)) return <Status tone="good">{t("supported")}</Status>;
  return <Status tone="bad">{figure.missing ? t("missing", { rule: figure.missing }) : t("not_supported")}</Status>;
}

import { useTranslation } from "react-i18next";

import { figureAddress } from "@/capabilities/results";
import { formatDay, formatNumber } from "@/platform/formats";
import { type Column, DataList, EmptyState, Status, wholeList } from "@/ui";

import type { PublicationFigure, TextLanguage } from "./publishing-api";
import { toldFigure, toldValue } from "./told-figure";

/** "Jak to policzono": of every figure its definition in plain words, its day and how many records stand behind it. */
export function FiguresCounted({ figures, is_draft }: { figures: PublicationFigure[]; is_draft: boolean }) {
  const { t, i18n } = useTranslation("publishing");
  const language = i18n.language as TextLanguage;
  const sentence = (row: PublicationFigure) => (language === "en" ? row.sentence_en : row.sentence_pl).replace("{value}", toldFigure(t, row, language));
  const columns: Column<PublicationFigure>[] = [
    { key: "sentence", label: t("counted.sentence"), cell: sentence },
    { key: "definition", label: t("counted.definition"), cell: (row) => t(`results:definitions.${row.definition}`), is_wide_only: true },
    { key: "as_of", label: t("counted.as_of"), cell: (row) => formatDay(row.as_of) },
    { key: "records", label: t("counted.records"), cell: (row) => formatNumber(row.records), is_number: true },
    { key: "tolerance", label: t("fields.tolerance"), cell: (row) => formatNumber(row.tolerance), is_number: true, is_wide_only: true },
    {
      key: "today",
      label: t("counted.today"),
      cell: (row) => {
        if (row.value_today === "") return <Status tone="bad">{row.missing ? t("results:missing", { rule: row.missing }) : t("not_known")}</Status>;
        if (row.has_moved) return <Status tone="warning">{toldValue(t, row.unit, row.value_today, language)}</Status>;
        return <Status tone="good">{is_draft ? toldValue(t, row.unit, row.value_today, language) : t("counted.same")}</Status>;
      },
    },
  ];
  return (
    <DataList
      label={t("how")}
      list={wholeList({ data: figures, error: null, refetch: () => undefined })}
      columns={columns}
      row_key={(row) => row.code}
      open={(row) => figureAddress(row.code)}
      empty={<EmptyState title={t("counted.none")} />}
    />
  );
}

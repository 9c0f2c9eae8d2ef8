import { useTranslation } from "react-i18next";

import { Tabs } from "./tabs";

/** What came of the work: the figures, those of one's own, awards and good practices. */
export function ResultsTabs() {
  const { t } = useTranslation("ui");
  return (
    <Tabs
      label={t("results.title")}
      tabs={[
        { to: "/figures", label: t("results.figures"), asks: "results." },
        { to: "/compositions", label: t("results.compositions"), asks: "results." },
        { to: "/awards", label: t("results.awards"), asks: "recognition.", also: ["/awards/", "/good-practices"] },
      ]}
    />
  );
}

import { useTranslation } from "react-i18next";

import { Tabs } from "@/ui";

export function ResultsTabs() {
  const { t } = useTranslation("results");
  return (
    <Tabs
      label={t("tables.Figure")}
      tabs={[
        { to: "/figures", label: t("tables.Figure") },
        { to: "/compositions", label: t("tables.CompositionRow") },
      ]}
    />
  );
}

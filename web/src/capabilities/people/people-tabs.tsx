import { useTranslation } from "react-i18next";

import { Tabs } from "@/ui";

export function PeopleTabs() {
  const { t } = useTranslation("people");
  return (
    <Tabs
      label={t("list.title")}
      tabs={[
        { to: "/people", label: t("list.title") },
        { to: "/contracts", label: t("list.contracts"), asks: "casework." },
      ]}
    />
  );
}

import { useTranslation } from "react-i18next";

import { Tabs } from "@/ui";

export function PeopleTabs() {
  const { t } = useTranslation("people");
  return (
    <Tabs
      label={t("tables.PersonRow")}
      tabs={[
        { to: "/people", label: t("tables.PersonRow") },
        { to: "/contracts", label: t("list.contracts"), asks: "casework.", also: ["/contracts/"] },
        { to: "/assistances", label: t("list.assistances"), asks: "casework.", also: ["/assistances/"] },
      ]}
    />
  );
}

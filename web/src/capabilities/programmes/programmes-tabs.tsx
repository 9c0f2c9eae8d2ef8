import { useTranslation } from "react-i18next";

import { Tabs } from "@/ui";

export function ProgrammesTabs() {
  const { t } = useTranslation("programmes");
  return (
    <Tabs
      label={t("tables.ProgrammeRow")}
      tabs={[
        { to: "/projects", label: t("tables.ProjectRow") },
        { to: "/programmes", label: t("tables.ProgrammeRow"), also: ["/programmes/"] },
      ]}
    />
  );
}

import { useTranslation } from "react-i18next";

import { Tabs } from "./tabs";

/** The centre itself: who works here, the values in force, who may sign in. */
export function CentreTabs() {
  const { t } = useTranslation("ui");
  return (
    <Tabs
      label={t("centre.title")}
      tabs={[
        { to: "/centre/staff", label: t("centre.staff"), asks: "staff." },
        { to: "/centre/residents", label: t("centre.residents"), asks: "staff." },
        { to: "/centre/parameters", label: t("centre.parameters"), asks: "parameters." },
        { to: "/centre/holidays", label: t("centre.holidays"), asks: "parameters." },
        { to: "/centre/papers", label: t("centre.papers"), asks: "papers.read_templates" },
        { to: "/centre/accounts", label: t("centre.accounts"), asks: "access.read_accounts" },
        { to: "/centre/deputies", label: t("centre.deputies"), asks: "access.read_deputies" },
        { to: "/centre/conflicts", label: t("centre.conflicts"), asks: "people.read_conflicts" },
        { to: "/centre/authorisations", label: t("centre.authorisations"), asks: "access.read_accounts" },
        { to: "/centre/processing", label: t("centre.processing"), asks: "access.read_accounts" },
        { to: "/centre/trace", label: t("centre.trace"), asks: "access.check_trace" },
        { to: "/centre/anomalies", label: t("centre.anomalies"), asks: "access.review_anomalies" },
      ]}
    />
  );
}

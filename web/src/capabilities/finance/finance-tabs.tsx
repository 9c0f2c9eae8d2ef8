import { useTranslation } from "react-i18next";

import { Tabs } from "@/ui";

export function FinanceTabs() {
  const { t } = useTranslation("finance");
  return (
    <Tabs
      label={t("tabs")}
      tabs={[
        { to: "/benefit-payments", label: t("tables.BenefitPaymentRow") },
        { to: "/fundings", label: t("tables.FundingRow"), asks: "finance.read_fundings" },
      ]}
    />
  );
}

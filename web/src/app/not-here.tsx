import { useTranslation } from "react-i18next";

import { AppLink, EmptyState } from "@/ui";

export function NotHere() {
  const { t } = useTranslation("app");
  return (
    <main style={{ padding: "1.25rem" }}>
      <EmptyState title={t("not_here")}>
        <AppLink to="/my-day">{t("to_my_day")}</AppLink>
      </EmptyState>
    </main>
  );
}

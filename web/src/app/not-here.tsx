import { useTranslation } from "react-i18next";

import { AppLink, Page } from "@/ui";

export function NotHere() {
  const { t } = useTranslation("app");
  return (
    <main>
      <Page title={t("not_here")}>
        <AppLink to="/my-day">{t("to_my_day")}</AppLink>
      </Page>
    </main>
  );
}

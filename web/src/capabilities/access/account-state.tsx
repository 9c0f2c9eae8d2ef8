import { useTranslation } from "react-i18next";

import { formatDay, today } from "@/platform/formats";
import { Status } from "@/ui";

import type { Account } from "./access-api";

export function AccountState({ account }: { account: Account }) {
  const { t } = useTranslation("access");
  if (!account.is_active) return <Status tone="neutral">{t("words.is_active.false")}</Status>;
  if (account.authorised_to && account.authorised_to < today()) return <Status tone="neutral">{t("account.ended", { day: formatDay(account.authorised_to) })}</Status>;
  if (!account.has_password) return <Status tone="waiting">{t("account.invited")}</Status>;
  return <Status tone="good">{t("words.is_active.true")}</Status>;
}

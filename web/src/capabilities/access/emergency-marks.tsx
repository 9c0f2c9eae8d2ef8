import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { formatInstant } from "@/platform/formats";
import { AppLink } from "@/ui";

import { useEmergencies, useFrontCard } from "./doors-api";

/** Says on a file that it is open in an emergency, until when, and that it will be looked at. */
export function EmergencyMark({ person_id }: { person_id: string }) {
  const { t } = useTranslation("access");
  const card = useFrontCard(person_id).data;
  const mine = useEmergencies().data?.find((one) => one.is_mine && one.person_id === person_id);
  if (card?.door !== "emergency") return null;
  return (
    <Alert color="red" mb="sm" icon={<IconAlertTriangle aria-hidden />} title={t("emergency.mark")}>
      {t("emergency.mark_until", { at: formatInstant(mine?.until) })}
    </Alert>
  );
}

/** Tells members of seals and reviewers that somebody used access in an emergency. */
export function EmergencyNotice() {
  const { t } = useTranslation("access");
  const waiting = (useEmergencies(true).data ?? []).filter((one) => !one.is_mine && !one.verdict);
  if (waiting.length === 0) return null;
  return (
    <Alert color="red" mb="md" role="status" icon={<IconAlertTriangle aria-hidden />} title={t("emergency.notice", { count: waiting.length })}>
      <AppLink to="/emergencies">{t("emergency.review_them")}</AppLink>
    </Alert>
  );
}

import { Alert } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { AppLink } from "@/ui";

import { useSeal } from "./seals-api";

/** Says to a member that others do not know of this person. */
export function SealMark({ person_id }: { person_id: string }) {
  const { t } = useTranslation("access");
  const seal = useSeal(person_id).data;
  if (!seal) return null;
  return (
    <Alert color="orange" mb="sm" icon={<IconLock aria-hidden />} title={t("seal.mark")}>
      <AppLink to={`/people/${person_id}/seal`}>{t("seal.members_are", { names: seal.members.map((member) => member.name).join(", ") })}</AppLink>
    </Alert>
  );
}

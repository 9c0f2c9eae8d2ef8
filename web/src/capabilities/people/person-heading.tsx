import { useTranslation } from "react-i18next";

import { formatDay } from "@/platform/formats";

import { fullName, usePerson } from "./people-api";

/** Who it is about, in one line: Nowak Łukasz, ur. 12.03.1979. */
export function PersonLine({ person_id }: { person_id: string }) {
  const { t } = useTranslation("people");
  const person = usePerson(person_id).data;
  return <>{person ? t("line", { name: fullName(person), day: formatDay(person.birth_on) }) : "…"}</>;
}

export function usePersonPath(person_id: string): { to: string; label: string }[] {
  const { t } = useTranslation("people");
  const person = usePerson(person_id).data;
  return [
    { to: "/people", label: t("tables.PersonRow") },
    { to: `/people/${person_id}`, label: person ? fullName(person) : "…" },
  ];
}

import { useTranslation } from "react-i18next";

import { formatDay, today } from "@/platform/formats";
import { Status, type Tone } from "@/ui";

import type { CertificateRow } from "./certificates-api";

const tones: Partial<Record<CertificateRow["state"], Tone>> = { issued: "good", collected: "good", used: "good", refused: "bad", annulled: "bad", expired: "neutral", closed: "neutral" };

/** The state of a certificate; of a request that waits also the last day for its answer. */
export function CertificateMark({ row }: { row: CertificateRow }) {
  const { t } = useTranslation("programmes");
  const waits = row.state === "asked" || row.state === "checking";
  const state = t(`words.CertificateState.${row.state}`);
  if (!waits || !row.due_on) return <Status tone={tones[row.state] ?? "waiting"}>{state}</Status>;
  return <Status tone={row.due_on < today() ? "bad" : "warning"}>{t("certificates.waits", { state, day: formatDay(row.due_on) })}</Status>;
}

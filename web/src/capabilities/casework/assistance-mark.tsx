import { useTranslation } from "react-i18next";

import { Status, type Tone } from "@/ui";

import type { AssistanceState } from "./assistance-api";

const tones: Record<AssistanceState, Tone> = { upcoming: "waiting", planning: "warning", active: "good", lapsed: "warning", ended: "neutral" };

/** Where the work of an assistant stands today; of an ended one, how it ended. */
export function AssistanceMark({ assistance }: { assistance: { state: AssistanceState; result?: string | null } }) {
  const { t } = useTranslation("casework");
  return <Status tone={tones[assistance.state]}>{assistance.result ? t(`words.AssistanceResult.${assistance.result}`) : t(`words.AssistanceState.${assistance.state}`)}</Status>;
}

import { useTranslation } from "react-i18next";

import { Status, type Tone } from "@/ui";

import type { ContractState } from "./casework-api";

const tones: Record<ContractState, Tone> = { upcoming: "waiting", active: "good", lapsed: "warning", ended: "neutral" };

/** Where a contract stands today; of an ended one, how it ended. */
export function ContractMark({ contract }: { contract: { state: ContractState; result?: string | null } }) {
  const { t } = useTranslation("casework");
  return <Status tone={tones[contract.state]}>{contract.result ? t(`words.ContractResult.${contract.result}`) : t(`words.ContractState.${contract.state}`)}</Status>;
}

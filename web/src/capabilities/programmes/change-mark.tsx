import { useTranslation } from "react-i18next";

import { Status, type Tone } from "@/ui";

import type { RelationChange } from "./families-api";

const tones: Record<RelationChange, Tone> = { improved: "good", unchanged: "neutral", worse: "bad", not_asked_after: "waiting", not_asked: "neutral" };

/** How relations in a family changed. */
export function ChangeMark({ change }: { change: RelationChange }) {
  const { t } = useTranslation("programmes");
  return <Status tone={tones[change]}>{t(`words.RelationChange.${change}`)}</Status>;
}

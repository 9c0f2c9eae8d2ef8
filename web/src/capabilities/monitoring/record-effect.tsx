import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, LongTextField, Pair, useActForm } from "@/ui/form";

import { data_key, effect_kinds, effect_proofs, type NewEffect, type ParticipantData, recordEffect } from "./monitoring-api";

/** What came of taking part, with the paper that proves it. */
export function RecordEffect() {
  const { t } = useTranslation("monitoring");
  const project_id = useParam("project_id");
  const participation_id = useParam("participation_id");
  const go = useGo();
  const queries = useQueryClient();
  const back = `/projects/${project_id}/participants/${participation_id}/data`;
  const form = useActForm<NewEffect, ParticipantData>({
    texts: "monitoring",
    draft: `effect:${participation_id}`,
    initial: { kind: "", on: today(), proof: "", proven_on: today(), note: "" },
    send: (values, act) => recordEffect(participation_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: data_key(project_id) });
      void queries.invalidateQueries({ queryKey: ["results"] });
      go(back, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("record_effect.title")} submit_label={t("record_effect.act")} cancel={() => go(back)}>
      <Pair>
        <ChoiceField {...form.field("kind")} required choices={effect_kinds.map((one) => ({ value: one, label: t(`words.EffectKind.${one}`) }))} />
        <DayField {...form.field("on")} required />
      </Pair>
      <Pair>
        <ChoiceField {...form.field("proof")} required choices={effect_proofs.map((one) => ({ value: one, label: t(`words.EffectProof.${one}`) }))} />
        <DayField {...form.field("proven_on")} required />
      </Pair>
      <LongTextField {...form.field("note")} minRows={2} />
    </ActFormView>
  );
}

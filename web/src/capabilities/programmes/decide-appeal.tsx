import { useQueryClient } from "@tanstack/react-query";
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { useGo, useParam } from "@/ui";
import { ActFormView, DayField, LongTextField, SwitchField, useActForm } from "@/ui/form";

import { appeal_decisions, type Application, decideAppeal, useApplication } from "./programmes-api";

export function DecideAppeal() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const application_id = useParam("application_id");
  const appeal_id = useParam("appeal_id");
  const grounds = useApplication(application_id).data?.appeals.find((one) => one.appeal_id === appeal_id)?.grounds;
  const go = useGo();
  const queries = useQueryClient();
  const back = `/projects/${project_id}/applications/${application_id}`;
  const form = useActForm<{ decided_on: string; decision: string; justification: string }, Application>({
    texts: "programmes",
    draft: `decide-appeal:${appeal_id}`,
    initial: { decided_on: today(), decision: "", justification: "" },
    send: (values, act) => decideAppeal(appeal_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["projects"] });
      void queries.invalidateQueries({ queryKey: ["applications", application_id] });
      go(back, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("decide_appeal.act")} submit_label={t("decide_appeal.act")} cancel={() => go(back)}>
      {grounds && <Text size="sm">{t("decide_appeal.grounds", { grounds })}</Text>}
      <DayField {...form.field("decided_on")} required />
      <SwitchField {...form.field("decision")} required choices={appeal_decisions.map((one) => ({ value: one, label: t(`words.AppealDecision.${one}`) }))} />
      <LongTextField {...form.field("justification")} required />
    </ActFormView>
  );
}

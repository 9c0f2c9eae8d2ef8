import { useQueryClient } from "@tanstack/react-query";
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { useGo, useParam } from "@/ui";
import { ActFormView, DayField, useActForm } from "@/ui/form";

import { type Application, askCompletion, useRegulations } from "./programmes-api";

export function AskCompletion() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const application_id = useParam("application_id");
  const days = useRegulations(project_id).data?.completion_days;
  const go = useGo();
  const queries = useQueryClient();
  const back = `/projects/${project_id}/applications/${application_id}`;
  const form = useActForm<{ asked_on: string }, Application>({
    texts: "programmes",
    draft: `ask-completion:${application_id}`,
    initial: { asked_on: today() },
    send: (values, act) => askCompletion(application_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["projects"] });
      void queries.invalidateQueries({ queryKey: ["applications", application_id] });
      go(back, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("ask_completion.act")} submit_label={t("ask_completion.act")} cancel={() => go(back)}>
      <Text size="sm">{t("ask_completion.what", { days: days ?? "–" })}</Text>
      <DayField {...form.field("asked_on")} required />
    </ActFormView>
  );
}

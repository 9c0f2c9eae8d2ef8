import { useQueryClient } from "@tanstack/react-query";
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { useGo, useParam } from "@/ui";
import { ActFormView, DayField, LongTextField, useActForm } from "@/ui/form";

import { type Application, submitAppeal, useRegulations } from "./programmes-api";

export function SubmitAppeal() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const application_id = useParam("application_id");
  const days = useRegulations(project_id).data?.appeal_days;
  const go = useGo();
  const queries = useQueryClient();
  const back = `/projects/${project_id}/applications/${application_id}`;
  const form = useActForm<{ submitted_on: string; grounds: string }, Application>({
    texts: "programmes",
    draft: `submit-appeal:${application_id}`,
    initial: { submitted_on: today(), grounds: "" },
    send: (values, act) => submitAppeal(application_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["applications", application_id] });
      go(back, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("submit_appeal.act")} submit_label={t("submit_appeal.act")} cancel={() => go(back)}>
      <Text size="sm">{t("submit_appeal.what", { days: days ?? "–" })}</Text>
      <DayField {...form.field("submitted_on")} required />
      <LongTextField {...form.field("grounds")} required />
    </ActFormView>
  );
}

import { useQueryClient } from "@tanstack/react-query";
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { useGo, useParam } from "@/ui";
import { ActFormView, DayField, useActForm } from "@/ui/form";

import { type Application, excludeOneself } from "./programmes-api";

export function ExcludeOneself() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const application_id = useParam("application_id");
  const go = useGo();
  const queries = useQueryClient();
  const back = `/projects/${project_id}/applications/${application_id}`;
  const form = useActForm<{ declared_on: string }, Application>({
    texts: "programmes",
    draft: `exclude-oneself:${application_id}`,
    initial: { declared_on: today() },
    send: (values, act) => excludeOneself(application_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["applications", application_id] });
      go(back, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("exclude_oneself.act")} submit_label={t("exclude_oneself.act")} cancel={() => go(back)}>
      <Text size="sm">{t("exclude_oneself.what")}</Text>
      <DayField {...form.field("declared_on")} required />
    </ActFormView>
  );
}

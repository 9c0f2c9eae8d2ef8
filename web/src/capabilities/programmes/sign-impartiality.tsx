import { useQueryClient } from "@tanstack/react-query";
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { useGo, useParam } from "@/ui";
import { ActFormView, DayField, useActForm } from "@/ui/form";

import { type CommitteeRecord, project_key, signImpartiality } from "./programmes-api";

export function SignImpartiality() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const go = useGo();
  const queries = useQueryClient();
  const at = `/projects/${project_id}/committee`;
  const form = useActForm<{ signed_on: string }, CommitteeRecord>({
    texts: "programmes",
    draft: `sign-impartiality:${project_id}`,
    initial: { signed_on: today() },
    send: (values, act) => signImpartiality(project_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: project_key(project_id) });
      go(at, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("sign_impartiality.title")} submit_label={t("sign_impartiality.act")} cancel={() => go(at)}>
      <Text size="sm">{t("sign_impartiality.statement")}</Text>
      <DayField {...form.field("signed_on")} required />
    </ActFormView>
  );
}

import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { Page, useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, TextField, useActForm } from "@/ui/form";

import { labour_statuses } from "./choices";
import { person_key, recordLabourStatus } from "./people-api";
import { usePersonPath } from "./person-heading";

export function RecordLabourStatus() {
  const { t } = useTranslation("people");
  const person_id = useParam("person_id");
  const go = useGo();
  const queries = useQueryClient();
  const path = usePersonPath(person_id);
  const form = useActForm({
    texts: "people",
    draft: `record-labour-status:${person_id}`,
    initial: { status: "", from_on: today(), source: "" },
    send: (values, act) => recordLabourStatus(person_id, values, act.key),
    done: () => {
      void queries.invalidateQueries({ queryKey: person_key(person_id) });
      go(`/people/${person_id}`, { replace: true });
    },
  });
  return (
    <Page title={t("labour.title")} path={path}>
      <ActFormView form={form} submit_label={t("labour.act")} cancel={() => go(`/people/${person_id}`)}>
        <ChoiceField {...form.field("status")} required choices={labour_statuses.map((status) => ({ value: status, label: t(`words.LabourStatus.${status}`) }))} />
        <DayField {...form.field("from_on")} required />
        <TextField {...form.field("source")} description={t("labour.source_hint")} required />
      </ActFormView>
    </Page>
  );
}

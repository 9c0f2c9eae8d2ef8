import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, LongTextField, SwitchField, TextField, useActForm } from "@/ui/form";

import { addForm, type NewForm, shapes, support_kinds, type SupportForm } from "./support-api";

export function AddForm() {
  const { t } = useTranslation("support");
  const project_id = useParam("project_id");
  const go = useGo();
  const queries = useQueryClient();
  const back = `/projects/${project_id}/support`;
  const form = useActForm<NewForm, SupportForm>({
    texts: "support",
    draft: `add-form:${project_id}`,
    initial: { kind: "educational", shape: "course", name: "", topics: "" },
    send: (values, act) => addForm(project_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["projects", project_id] });
      go(back, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("add_form.title")} submit_label={t("add_form.act")} cancel={() => go(back)}>
      <SwitchField {...form.field("kind")} choices={support_kinds.map((one) => ({ value: one, label: t(`words.SupportKind.${one}`) }))} />
      <ChoiceField {...form.field("shape")} required choices={shapes.map((one) => ({ value: one, label: t(`words.SupportShape.${one}`) }))} />
      <TextField {...form.field("name")} required />
      <LongTextField {...form.field("topics")} description={t("add_form.topics_hint")} />
    </ActFormView>
  );
}

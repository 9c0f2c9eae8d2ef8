import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, Pair, TextField, useActForm, WholeField } from "@/ui/form";

import { type NewSeries, openSeries, type Series, useForms } from "./support-api";

export function OpenSeries() {
  const { t } = useTranslation("support");
  const project_id = useParam("project_id");
  const catalogue = useForms(project_id).data ?? [];
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<NewSeries, Series>({
    texts: "support",
    draft: `open-series:${project_id}`,
    initial: { form_id: "", name: "", from_on: "", to_on: "", planned_minutes: null, run_by: "", place: "", places: null, required_percent: 80 },
    send: (values, act) => openSeries(project_id, values, act),
    done: (series) => {
      void queries.invalidateQueries({ queryKey: ["projects", project_id] });
      go(`/series/${series.series_id}`, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("open_series.title")} submit_label={t("open_series.act")} cancel={() => go(`/projects/${project_id}/support`)}>
      <ChoiceField {...form.field("form_id")} required choices={catalogue.map((one) => ({ value: one.form_id, label: `${one.name} (${t(`words.SupportShape.${one.shape}`)})` }))} />
      <TextField {...form.field("name")} required />
      <Pair>
        <DayField {...form.field("from_on")} required />
        <DayField {...form.field("to_on")} required />
      </Pair>
      <Pair>
        <WholeField {...form.field("planned_minutes")} required />
        <WholeField {...form.field("places")} description={t("open_series.places_hint")} />
      </Pair>
      <Pair>
        <TextField {...form.field("run_by")} required />
        <TextField {...form.field("place")} />
      </Pair>
      <WholeField {...form.field("required_percent")} required max={100} description={t("open_series.required_hint")} />
    </ActFormView>
  );
}

import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { Page, Reading, useGo, useParam } from "@/ui";
import { type ActForm, ActFormView, ChoiceField, DayField, Pair, TextField, useActForm, WholeField } from "@/ui/form";

import { useSeriesPath } from "./show-series";
import { changeSeries, type NewSeries, openSeries, type Series, useForms, useSeries } from "./support-api";

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
      <SeriesFields form={form} />
    </ActFormView>
  );
}

/** Other days, another name or place; who is in it and what it met for stay. */
export function ChangeSeries() {
  const { t } = useTranslation("support");
  const series = useSeries(useParam("series_id"));
  const path = useSeriesPath(series.data, true);
  return (
    <Page title={t("change_series.title")} path={path}>
      <Reading query={series}>{(answer) => <ChangeForm series={answer} />}</Reading>
    </Page>
  );
}

function ChangeForm({ series }: { series: Series }) {
  const { t } = useTranslation("support");
  const go = useGo();
  const queries = useQueryClient();
  const at = `/series/${series.series_id}`;
  const form = useActForm<NewSeries, Series>({
    texts: "support",
    draft: `change-series:${series.series_id}`,
    initial: {
      form_id: series.form_id,
      name: series.name,
      from_on: series.from_on,
      to_on: series.to_on,
      planned_minutes: series.planned_minutes / 60,
      run_by: series.run_by,
      place: series.place ?? "",
      places: series.places ?? null,
      required_percent: series.required_percent,
    },
    send: (values, act) => changeSeries(series, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["series", series.series_id] });
      void queries.invalidateQueries({ queryKey: ["projects", series.project_id] });
      go(at, { replace: true });
    },
  });
  return (
    <ActFormView form={form} submit_label={t("change_series.act")} cancel={() => go(at)}>
      <SeriesFields form={form} />
    </ActFormView>
  );
}

function SeriesFields({ form }: { form: ActForm<NewSeries> }) {
  const { t } = useTranslation("support");
  return (
    <>
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
    </>
  );
}

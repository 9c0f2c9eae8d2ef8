import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { useParticipants } from "@/capabilities/programmes";
import { today } from "@/platform/formats";
import { EmptyState, Page, Reading, useGo, useParam } from "@/ui";
import { ActFormView, DayField, ManyField, TextField, useActForm } from "@/ui/form";

import { useSeriesPath } from "./show-series";
import { enrolInSeries, leaveSeries, type Series, usePlans, useSeries } from "./support-api";

export function EnrolInSeries() {
  const { t } = useTranslation("support");
  const series = useSeries(useParam("series_id"));
  const path = useSeriesPath(series.data, true);
  return (
    <Page title={t("enrol_in_series.title")} path={path}>
      <Reading query={series}>{(answer) => <EnrolForm series={answer} />}</Reading>
    </Page>
  );
}

/** In a course only those whose signed plan chose it can be picked; the others say why not. */
function EnrolForm({ series }: { series: Series }) {
  const { t } = useTranslation("support");
  const go = useGo();
  const queries = useQueryClient();
  const at = `/series/${series.series_id}`;
  const participants = useParticipants(series.project_id).data ?? [];
  const plans = usePlans(series.project_id).data ?? [];
  const form = useActForm<{ participation_ids: string[]; enrolled_on: string }, Series>({
    texts: "support",
    draft: `enrol-in-series:${series.series_id}`,
    initial: { participation_ids: [], enrolled_on: today() < series.to_on ? today() : series.from_on },
    send: (values, act) => enrolInSeries(series.series_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["series", series.series_id] });
      void queries.invalidateQueries({ queryKey: ["projects", series.project_id] });
      go(at, { replace: true });
    },
  });
  const is_course = series.shape === "course";
  const joined = new Set(series.participants.map((one) => one.participation_id));
  const chosen_by = new Set(plans.filter((plan) => plan.is_in_force && plan.series_ids.includes(series.series_id)).map((plan) => plan.participation_id));
  const may_join = (participation_id: string) => !is_course || chosen_by.has(participation_id);
  const free = participants
    .filter((one) => !joined.has(one.participation_id) && !one.left_on)
    .sort((left, right) => Number(may_join(right.participation_id)) - Number(may_join(left.participation_id)));
  if (participants.length > 0 && free.length === 0) return <EmptyState title={t("enrol_in_series.everybody")} />;
  return (
    <ActFormView form={form} submit_label={t("enrol_in_series.act")} cancel={() => go(at)}>
      <DayField {...form.field("enrolled_on")} required />
      <ManyField
        {...form.field("participation_ids")}
        required
        description={is_course ? t("enrol_in_series.plan_hint") : undefined}
        choices={free.map((one) => ({
          value: one.participation_id,
          label: `${one.last_name} ${one.first_name}${may_join(one.participation_id) ? "" : ` (${t("enrol_in_series.no_plan")})`}`,
          disabled: !may_join(one.participation_id),
        }))}
      />
    </ActFormView>
  );
}

export function LeaveSeries() {
  const { t } = useTranslation("support");
  const series_id = useParam("series_id");
  const enrolment_id = useParam("enrolment_id");
  const series = useSeries(series_id);
  const path = useSeriesPath(series.data, true);
  const person = series.data?.participants.find((one) => one.enrolment_id === enrolment_id);
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<{ left_on: string; reason: string }, Series>({
    texts: "support",
    draft: `leave-series:${enrolment_id}`,
    initial: { left_on: "", reason: "" },
    send: (values, act) => leaveSeries(series_id, enrolment_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["series", series_id] });
      go(`/series/${series_id}`, { replace: true });
    },
  });
  return (
    <Page title={t("leave_series.title")} path={path} note={person && `${person.last_name} ${person.first_name}`}>
      <ActFormView form={form} submit_label={t("leave_series.act")} cancel={() => go(`/series/${series_id}`)}>
        <p>{t("leave_series.what")}</p>
        <DayField {...form.field("left_on")} required />
        <TextField {...form.field("reason")} required />
      </ActFormView>
    </Page>
  );
}

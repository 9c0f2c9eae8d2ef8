import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { Page, Reading, useGo, useParam } from "@/ui";
import { ActFormView, DayField, Pair, TextField, useActForm } from "@/ui/form";

import { useSeriesPath } from "./show-series";
import { cancelSession, changeSession, type NewSession, planSessions, type Series, type Session, useSeries } from "./support-api";
import { formatTimeOfDay } from "./times";

/** A session, or one every week. */
export function PlanSessions() {
  const { t } = useTranslation("support");
  const series = useSeries(useParam("series_id"));
  const path = useSeriesPath(series.data, true);
  return (
    <Page title={t("plan_sessions.title")} path={path}>
      <Reading query={series}>{(answer) => <SessionForm series={answer} />}</Reading>
    </Page>
  );
}

export function ChangeSession() {
  const { t } = useTranslation("support");
  const session_id = useParam("session_id");
  const series = useSeries(useParam("series_id"));
  const path = useSeriesPath(series.data, true);
  const session = series.data?.sessions.find((one) => one.session_id === session_id);
  return (
    <Page title={t("change_session.title")} path={path}>
      <Reading query={series}>{(answer) => session && <SessionForm series={answer} session={session} />}</Reading>
    </Page>
  );
}

function SessionForm({ series, session }: { series: Series; session?: Session }) {
  const { t } = useTranslation("support");
  const go = useGo();
  const queries = useQueryClient();
  const at = `/series/${series.series_id}`;
  const last = session ?? series.sessions.at(-1);
  const form = useActForm<NewSession, unknown>({
    texts: "support",
    draft: session ? `change-session:${session.session_id}` : `plan-sessions:${series.series_id}`,
    initial: {
      held_on: session?.held_on ?? (series.sessions.length === 0 ? series.from_on : ""),
      repeat_until: "",
      from_minute: last ? formatTimeOfDay(last.from_minute) : "9:00",
      to_minute: last ? formatTimeOfDay(last.to_minute) : "13:00",
      place: last?.place ?? series.place ?? "",
      leader: last?.leader ?? "",
      topic: session?.topic ?? "",
    },
    send: (values, act) => (session ? changeSession(series.series_id, session, values, act) : planSessions(series.series_id, values, act)),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["series", series.series_id] });
      go(at, { replace: true });
    },
  });
  const act = t(session ? "change_session.save" : "plan_sessions.act");
  return (
    <ActFormView form={form} submit_label={act} cancel={() => go(at)}>
      <Pair>
        <DayField {...form.field("held_on")} required />
        {!session && <DayField {...form.field("repeat_until")} description={t("plan_sessions.repeat_hint")} />}
      </Pair>
      <Pair>
        <TextField {...form.field("from_minute")} required placeholder="9:00" />
        <TextField {...form.field("to_minute")} required placeholder="13:00" />
      </Pair>
      <Pair>
        <TextField {...form.field("place")} required />
        <TextField {...form.field("leader")} required />
      </Pair>
      <TextField {...form.field("topic")} />
    </ActFormView>
  );
}

export function CancelSession() {
  const { t } = useTranslation("support");
  const series_id = useParam("series_id");
  const session_id = useParam("session_id");
  const series = useSeries(series_id);
  const path = useSeriesPath(series.data, true);
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<{ reason: string }, unknown>({
    texts: "support",
    draft: `cancel-session:${session_id}`,
    initial: { reason: "" },
    send: (values, act) => cancelSession(series_id, session_id, values.reason, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["series", series_id] });
      go(`/series/${series_id}`, { replace: true });
    },
  });
  return (
    <Page title={t("cancel_session.title")} path={path}>
      <ActFormView form={form} submit_label={t("cancel_session.act")} cancel={() => go(`/series/${series_id}`)}>
        <p>{t("cancel_session.what")}</p>
        <TextField {...form.field("reason")} required />
      </ActFormView>
    </Page>
  );
}

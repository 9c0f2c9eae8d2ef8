import { useTranslation } from "react-i18next";

import { formatInstant, formatNumber } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { Card, CentreTabs, Facts, Page, Reading, Status, useGo } from "@/ui";
import { ActFormView, TextField, useActForm } from "@/ui/form";

import { findTraced, type TracedPerson, type TraceState, useTraceState } from "./traces-api";

/** How far the trace is confirmed outside the database; and, for whoever may, whose traces to look at. */
export function ShowTraceState() {
  const { t } = useTranslation("access");
  const state = useTraceState();
  const reads_traces = useMay("access.read_traces");
  return (
    <Page title={t("traces.state_title")} note={t("traces.state_note")}>
      <CentreTabs />
      <Reading query={state}>{(answer) => <State state={answer} />}</Reading>
      {reads_traces && <FindTraced />}
    </Page>
  );
}

function State({ state }: { state: TraceState }) {
  const { t } = useTranslation("access");
  return (
    <Card title={t("traces.state_card")}>
      {state.is_set_back && <Status tone="bad">{t("traces.set_back")}</Status>}
      {state.is_failing ? <Status tone="bad">{t("traces.failing")}</Status> : <Status tone="good">{t("traces.good")}</Status>}
      <Facts
        items={[
          { label: t("traces.entries"), value: formatNumber(state.entries) },
          { label: t("traces.confirmed"), value: state.confirmed_entry === null ? t("traces.not_confirmed") : formatNumber(state.confirmed_entry) },
          { label: t("traces.confirmed_at"), value: state.confirmed_at ? formatInstant(state.confirmed_at) : "–" },
        ]}
      />
      <p>{t("traces.window")}</p>
    </Card>
  );
}

function FindTraced() {
  const { t } = useTranslation("access");
  const go = useGo();
  const form = useActForm<TracedPerson, { person_id: string }>({
    texts: "access",
    draft: null,
    initial: { pesel: "" },
    send: (values) => findTraced(values),
    done: (found) => go(`/people/${found.person_id}/traces`),
  });
  return (
    <Card title={t("traces.find_title")}>
      <ActFormView form={form} submit_label={t("traces.find_act")}>
        <TextField {...form.field("pesel")} required autoComplete="off" description={t("traces.find_hint")} />
      </ActFormView>
    </Card>
  );
}

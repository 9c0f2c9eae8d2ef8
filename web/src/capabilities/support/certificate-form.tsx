import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { Page, Reading, useGo, useParam } from "@/ui";
import { ActFormView, DayField, Pair, TextField, useActForm } from "@/ui/form";

import { useSeriesPath } from "./show-series";
import { issueCertificate, type NewCertificate, type Series, useSeries, withdrawCertificate } from "./support-api";
import { formatDuration, wholePercent } from "./times";

export function IssueCertificate() {
  const { t } = useTranslation("support");
  const series = useSeries(useParam("series_id"));
  const path = useSeriesPath(series.data, true);
  return (
    <Page title={t("issue_certificate.title")} path={path}>
      <Reading query={series}>{(answer) => <CertificateForm series={answer} />}</Reading>
    </Page>
  );
}

function CertificateForm({ series }: { series: Series }) {
  const { t } = useTranslation("support");
  const enrolment_id = useParam("enrolment_id");
  const person = series.participants.find((one) => one.enrolment_id === enrolment_id);
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<NewCertificate, Series>({
    texts: "support",
    draft: `issue-certificate:${enrolment_id}`,
    initial: { enrolment_id, number: "", completed_on: series.to_on, issued_on: today() },
    send: (values, act) => issueCertificate(series.series_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["series", series.series_id] });
      if (person) void queries.invalidateQueries({ queryKey: ["people", person.person_id] });
      go(`/series/${series.series_id}`, { replace: true });
    },
  });
  return (
    <ActFormView form={form} submit_label={t("issue_certificate.act")} cancel={() => go(`/series/${series.series_id}`)}>
      {person && (
        <p>
          {t("issue_certificate.who", {
            name: `${person.first_name} ${person.last_name}`,
            attended: formatDuration(person.attended_minutes),
            held: formatDuration(series.held_minutes),
            percent: wholePercent(person.attended_minutes, series.held_minutes) ?? "–",
            required: series.required_percent,
          })}
        </p>
      )}
      <TextField {...form.field("number")} required />
      <Pair>
        <DayField {...form.field("completed_on")} required />
        <DayField {...form.field("issued_on")} required />
      </Pair>
      {form.errorOf("enrolment_id") && <p role="alert">{form.errorOf("enrolment_id")}</p>}
    </ActFormView>
  );
}

export function WithdrawCertificate() {
  const { t } = useTranslation("support");
  const series_id = useParam("series_id");
  const certificate_id = useParam("certificate_id");
  const series = useSeries(series_id);
  const path = useSeriesPath(series.data, true);
  const person = series.data?.participants.find((one) => one.certificate_id === certificate_id);
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<{ withdrawn_on: string; reason: string }, Series>({
    texts: "support",
    draft: `withdraw-certificate:${certificate_id}`,
    initial: { withdrawn_on: today(), reason: "" },
    send: (values, act) => withdrawCertificate(series_id, certificate_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["series", series_id] });
      if (person) void queries.invalidateQueries({ queryKey: ["people", person.person_id] });
      go(`/series/${series_id}`, { replace: true });
    },
  });
  return (
    <Page title={t("withdraw_certificate.title")} path={path} note={person && `${person.last_name} ${person.first_name} · ${person.certificate_number}`}>
      <ActFormView form={form} submit_label={t("withdraw_certificate.act")} cancel={() => go(`/series/${series_id}`)}>
        <p>{t("withdraw_certificate.what")}</p>
        <DayField {...form.field("withdrawn_on")} required />
        <TextField {...form.field("reason")} required />
      </ActFormView>
    </Page>
  );
}

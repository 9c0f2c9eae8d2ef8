import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { Page, Reading, useGo, useParam } from "@/ui";
import { type ActForm, ActFormView, ChoiceField, DayField, LongTextField, Pair, Section, TickField, useActForm } from "@/ui/form";

import { InterviewChoice } from "./ask-certificate";
import { type Certificate, certificate_contents, certificate_key, closing_reasons, collectors, nameInterview, type NewIssuance, takeStep, ues_letters, useCertificate } from "./certificates-api";

type Step<Values extends object> = {
  step: string;
  initial: Values;
  send?: (qualifying_id: string, values: Values, act: { key: string; reasons?: Record<string, string> | undefined }) => Promise<Certificate>;
  fields: (form: ActForm<Values>, certificate: Certificate) => ReactNode;
};

/** The page of one step: whose certificate it is, and the form. */
function StepPage<Values extends object>(props: Step<Values>) {
  const { t } = useTranslation("programmes");
  const qualifying_id = useParam("qualifying_id");
  const certificate = useCertificate(qualifying_id);
  const known = certificate.data;
  return (
    <Page
      title={t(`certificate_steps.${props.step}.title`)}
      path={[{ to: `/certificates/${qualifying_id}`, label: known?.number ?? t("certificate.one") }]}
      note={known && `${known.last_name} ${known.first_name} · ${known.project_name}`}
    >
      <Reading query={certificate}>{(answer) => <StepForm {...props} certificate={answer} />}</Reading>
    </Page>
  );
}

function StepForm<Values extends object>({ step, initial, send, fields, certificate }: Step<Values> & { certificate: Certificate }) {
  const { t } = useTranslation("programmes");
  const go = useGo();
  const queries = useQueryClient();
  const { qualifying_id } = certificate;
  const form = useActForm<Values, Certificate>({
    texts: "programmes",
    draft: `certificate-${step}:${qualifying_id}`,
    initial,
    send: (values, act) => (send ? send(qualifying_id, values, act) : takeStep(qualifying_id, step, values, act)),
    done: (answer) => {
      queries.setQueryData(certificate_key(qualifying_id), answer);
      void queries.invalidateQueries({ queryKey: ["certificates"] });
      void queries.invalidateQueries({ queryKey: ["people", answer.person_id] });
      go(`/certificates/${qualifying_id}`, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t(`certificate_steps.${step}.title`)} submit_label={t(`certificate_steps.${step}.act`)} cancel={() => go(`/certificates/${qualifying_id}`)}>
      {fields(form, certificate)}
    </ActFormView>
  );
}

export function NameInterview() {
  return (
    <StepPage
      step="interview"
      initial={{ interview_id: "" }}
      send={nameInterview}
      fields={(form, certificate) => <InterviewChoice person_id={certificate.person_id} field={form.field("interview_id")} />}
    />
  );
}

export function IssueCertificate() {
  const { t } = useTranslation("programmes");
  return (
    <StepPage<NewIssuance>
      step="issuance"
      initial={{ issued_on: today(), content: "", ues_letter: "", state_on: today(), told_reason: "", is_reason_necessary: false, dpo_opinion: "" }}
      fields={(form) => (
        <>
          <Pair>
            <DayField {...form.field("issued_on")} required />
            <DayField {...form.field("state_on")} required />
          </Pair>
          <Pair>
            <ChoiceField {...form.field("content")} required choices={certificate_contents.map((one) => ({ value: one, label: t(`words.CertificateContent.${one}`) }))} />
            {form.values.content === "at_risk" && <ChoiceField {...form.field("ues_letter")} required choices={ues_letters.map((one) => ({ value: one, label: t(`words.UesLetter.${one}`) }))} />}
          </Pair>
          <Section title={t("certificate.reason_section")}>
            <p>{t("certificate.reason_hint")}</p>
            <LongTextField {...form.field("told_reason")} minRows={2} />
            <TickField {...form.field("is_reason_necessary")} />
            <LongTextField {...form.field("dpo_opinion")} minRows={2} />
          </Section>
        </>
      )}
    />
  );
}

export function RefuseCertificate() {
  return (
    <StepPage
      step="refusal"
      initial={{ refused_on: today(), reason: "" }}
      fields={(form) => (
        <>
          <DayField {...form.field("refused_on")} required />
          <LongTextField {...form.field("reason")} required />
        </>
      )}
    />
  );
}

export function CloseRequest() {
  const { t } = useTranslation("programmes");
  return (
    <StepPage
      step="closing"
      initial={{ closed_on: today(), reason: "" }}
      fields={(form) => (
        <Pair>
          <DayField {...form.field("closed_on")} required />
          <ChoiceField {...form.field("reason")} required choices={closing_reasons.map((one) => ({ value: one, label: t(`words.ClosingReason.${one}`) }))} />
        </Pair>
      )}
    />
  );
}

export function RecordCollection() {
  const { t } = useTranslation("programmes");
  return (
    <StepPage
      step="collection"
      initial={{ collected_on: today(), collected_by: "person" }}
      fields={(form) => (
        <Pair>
          <DayField {...form.field("collected_on")} required />
          <ChoiceField {...form.field("collected_by")} required choices={collectors.map((one) => ({ value: one, label: t(`words.CollectedBy.${one}`) }))} />
        </Pair>
      )}
    />
  );
}

export function RecordUse() {
  return <StepPage step="use" initial={{ used_on: today() }} fields={(form) => <DayField {...form.field("used_on")} required />} />;
}

export function AnnulCertificate() {
  return (
    <StepPage
      step="annulment"
      initial={{ annulled_on: today(), reason: "" }}
      fields={(form) => (
        <>
          <DayField {...form.field("annulled_on")} required />
          <LongTextField {...form.field("reason")} required minRows={2} />
        </>
      )}
    />
  );
}

import { useTranslation } from "react-i18next";

import { RecordPapers } from "@/capabilities/papers";
import { formatDay } from "@/platform/formats";
import { ActLink, AppLink, Card, Facts, FileMenu, Page, Reading, RecordPage, useParam } from "@/ui";

import { CertificateMark } from "./certificate-mark";
import { type Certificate, useCertificate } from "./certificates-api";
import classes from "./programmes.module.css";

/** One request with its certificate, what happened to it, and its papers. */
export function OpenCertificate() {
  const { t } = useTranslation("programmes");
  const certificate = useCertificate(useParam("qualifying_id"));
  const known = certificate.data;
  return (
    <Page
      title={known?.number ? t("certificate.numbered", { number: known.number }) : t("certificate.one")}
      tab_title={t("certificate.one")}
      path={known ? [{ to: `/projects/${known.project_id}/certificates`, label: t("tabs.certificates") }] : []}
      note={known && <CertificateMark row={known} />}
      acts={
        <>
          {known && <Acts certificate={known} />}
          <FileMenu />
        </>
      }
    >
      <Reading query={certificate}>{(answer) => <CertificateSheet certificate={answer} />}</Reading>
    </Page>
  );
}

function Acts({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation("programmes");
  const at = `/certificates/${certificate.qualifying_id}`;
  const act = (step: string, permission = "programmes.certify", variant?: "filled") => (
    <ActLink key={step} to={`${at}/${step}`} permission={permission} {...(variant ? { variant } : {})}>
      {t(`certificate_steps.${step}.act`)}
    </ActLink>
  );
  if (!certificate.decision && !certificate.closed_on)
    return (
      <>
        {act("issuance", "programmes.certify", certificate.interview_id ? "filled" : undefined)}
        {act("interview", "programmes.ask_certificate", certificate.interview_id ? undefined : "filled")}
        {act("refusal")}
        {act("closing")}
      </>
    );
  if (certificate.decision !== "issued" || certificate.annulled_on) return null;
  return (
    <>
      {!certificate.collected_on && act("collection")}
      {!certificate.used_on && act("use")}
      {act("annulment")}
    </>
  );
}

function CertificateSheet({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation("programmes");
  const asked = (
    <Card title={t("certificate.request")}>
      <Facts
        items={[
          { label: t("fields.person_id"), value: <AppLink to={`/people/${certificate.person_id}`}>{`${certificate.last_name} ${certificate.first_name}`}</AppLink> },
          { label: t("fields.project_id"), value: <AppLink to={`/projects/${certificate.project_id}/certificates`}>{certificate.project_name}</AppLink> },
          { label: t("headings.CertificateRow.asked_on"), value: formatDay(certificate.asked_on) },
          { label: t("fields.asking_way"), value: t(`words.AskingWay.${certificate.way}`) },
          { label: t("fields.asked_by"), value: certificate.texts.representative ?? t(`words.AskedBy.${certificate.asked_by}`) },
          { label: t("fields.due_on"), value: formatDay(certificate.due_on) },
          {
            label: t("fields.interview_id"),
            value: certificate.interview_number ? t("casework:interview.option", { number: certificate.interview_number, day: formatDay(certificate.interviewed_on) }) : undefined,
          },
        ]}
      />
    </Card>
  );
  return (
    <RecordPage card={asked}>
      {certificate.decision === "issued" && <IssuedCard certificate={certificate} />}
      {certificate.decision === "refused" && (
        <Card title={t("certificate.refused")}>
          <Facts
            items={[
              { label: t("fields.refused_on"), value: formatDay(certificate.decided_on) },
              { label: t("fields.decided_by"), value: certificate.decided_by },
              { label: t("fields.reason"), value: certificate.texts.refusal_reason },
            ]}
          />
        </Card>
      )}
      <Card title={t("certificate.history")}>
        <ul className={classes.certificateHistory}>
          {historyOf(certificate).map(([event, day, rest]) => (
            <li key={event}>
              {formatDay(day)} – {t(`words.CertificateEventKind.${event}`)}
              {rest ? `: ${rest}` : ""}
            </li>
          ))}
        </ul>
      </Card>
      {certificate.decision && <RecordPapers record_id={certificate.qualifying_id} kinds={[certificate.decision === "issued" ? "qualifying_certificate" : "certificate_refusal"]} />}
    </RecordPage>
  );
}

function IssuedCard({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation("programmes");
  const letter = certificate.ues_letter ? t("certificate.letter", { letter: certificate.ues_letter }) : "";
  return (
    <Card title={t("certificate.issued")}>
      <Facts
        items={[
          { label: t("fields.content"), value: `${t(`words.CertificateContent.${certificate.content}`)}${letter}` },
          { label: t("fields.issued_on"), value: formatDay(certificate.decided_on) },
          { label: t("fields.state_on"), value: formatDay(certificate.state_on) },
          { label: t("fields.valid_until"), value: formatDay(certificate.valid_until) },
          { label: t("fields.decided_by"), value: certificate.decided_by },
          { label: t("certificate.authorisation"), value: certificate.authorisation_number ?? t("certificate.as_head") },
          ...(certificate.texts.told_reason
            ? [
                { label: t("fields.told_reason"), value: certificate.texts.told_reason },
                { label: t("fields.dpo_opinion"), value: certificate.texts.dpo_opinion },
              ]
            : []),
        ]}
      />
    </Card>
  );
}

type Happened = [event: string, day: string, rest?: string | null | undefined];

function historyOf(certificate: Certificate): Happened[] {
  const all: [string, string | null | undefined, (string | null)?][] = [
    ["asked", certificate.asked_on],
    [certificate.decision ?? "issued", certificate.decided_on],
    ["collected", certificate.collected_on],
    ["used", certificate.used_on],
    ["annulled", certificate.annulled_on, certificate.texts.annulment_reason ?? null],
    [certificate.closed_because ?? "withdrawn", certificate.closed_on],
  ];
  return all.filter((one): one is Happened => Boolean(one[1]));
}

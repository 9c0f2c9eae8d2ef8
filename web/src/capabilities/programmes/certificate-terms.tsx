import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { WorkerField } from "@/capabilities/staff";
import { formatPeriod, today } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { Card, Reading, useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, Pair, TextField, useActForm, WholeField } from "@/ui/form";

import { authoriseSigning, type CertificateTerms, endSigning, type NewAuthorisation, type NewTerms, setCertificateTerms, type SigningAuthorisation, useCertificateTerms, useSigningAuthorisations } from "./certificates-api";

/** How old the interview may be, how long the paper holds, and who may sign. */
export function CertificateTermsPage() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const terms = useCertificateTerms(project_id);
  const authorisations = useSigningAuthorisations();
  const may_set = useMay("programmes.set_certificate_terms");
  const may_authorise = useMay("programmes.authorise_signing");
  return (
    <>
      <Reading query={terms}>
        {(answer) => (
          <>
            <Card title={t("certificate_terms.now")}>
              <p>{t(answer.is_own ? "certificate_terms.own" : "certificate_terms.usual", { months: answer.interview_months, days: answer.valid_days })}</p>
            </Card>
            {may_set && <TermsForm project_id={project_id} terms={answer} />}
          </>
        )}
      </Reading>
      <Reading query={authorisations}>
        {(all) => (
          <Card title={t("certificate_terms.signing")}>
            {all.length === 0 ? (
              <p>{t("certificate_terms.head_only")}</p>
            ) : (
              <ul>
                {all.map((one) => (
                  <li key={one.authorisation_id}>
                    {one.number}: {one.last_name} {one.first_name}, {formatPeriod(one.from_on, one.to_on)}
                  </li>
                ))}
              </ul>
            )}
          </Card>
        )}
      </Reading>
      {may_authorise && <AuthorisationForm project_id={project_id} />}
      {may_authorise && (authorisations.data ?? []).length > 0 && <EndForm project_id={project_id} authorisations={authorisations.data!} />}
    </>
  );
}

function TermsForm({ project_id, terms }: { project_id: string; terms: CertificateTerms }) {
  const { t } = useTranslation("programmes");
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<NewTerms, CertificateTerms>({
    texts: "programmes",
    draft: `certificate-terms:${project_id}`,
    initial: { interview_months: terms.interview_months, valid_days: terms.valid_days },
    send: (values, act) => setCertificateTerms(project_id, values, act),
    done: (answer) => queries.setQueryData(["projects", project_id, "certificate-terms"], answer),
  });
  return (
    <ActFormView form={form} title={t("certificate_terms.project")} submit_label={t("certificate_terms.act")} cancel={() => go(`/projects/${project_id}/certificates`)}>
      <Pair>
        <WholeField {...form.field("interview_months")} required />
        <WholeField {...form.field("valid_days")} required />
      </Pair>
    </ActFormView>
  );
}

function AuthorisationForm({ project_id }: { project_id: string }) {
  const { t } = useTranslation("programmes");
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<NewAuthorisation, SigningAuthorisation>({
    texts: "programmes",
    draft: "authorise-signing",
    initial: { member_id: "", number: "", from_on: today(), to_on: "" },
    send: authoriseSigning,
    done: () => {
      void queries.invalidateQueries({ queryKey: ["signing-authorisations"] });
      form.startAnew();
    },
  });
  return (
    <ActFormView form={form} title={t("authorise_signing.title")} submit_label={t("authorise_signing.act")} cancel={() => go(`/projects/${project_id}/certificates`)}>
      <WorkerField {...form.field("member_id")} label={t("headings.SigningAuthorisation.member_id")} on={form.values.from_on} required />
      <TextField {...form.field("number")} label={t("authorise_signing.number")} required />
      <Pair>
        <DayField {...form.field("from_on")} required />
        <DayField {...form.field("to_on")} />
      </Pair>
    </ActFormView>
  );
}

function EndForm({ project_id, authorisations }: { project_id: string; authorisations: SigningAuthorisation[] }) {
  const { t } = useTranslation("programmes");
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<{ authorisation_id: string; to_on: string }, SigningAuthorisation>({
    texts: "programmes",
    draft: "end-signing",
    initial: { authorisation_id: "", to_on: today() },
    send: ({ authorisation_id, ...values }, act) => endSigning(authorisation_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["signing-authorisations"] });
      form.startAnew();
    },
    seen_wrong: (values) => (values.authorisation_id === "" ? [{ rule: "", field: "authorisation_id", code: "required" }] : []),
  });
  return (
    <ActFormView form={form} title={t("end_signing.title")} submit_label={t("end_signing.act")} cancel={() => go(`/projects/${project_id}/certificates`)}>
      <Pair>
        <ChoiceField {...form.field("authorisation_id")} required choices={authorisations.map((one) => ({ value: one.authorisation_id, label: `${one.number}, ${one.last_name} ${one.first_name}` }))} />
        <DayField {...form.field("to_on")} required />
      </Pair>
    </ActFormView>
  );
}

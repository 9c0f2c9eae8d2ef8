import { useTranslation } from "react-i18next";

import { ClosedFile, EmergencyMark, PurposeForm, SealMark, useAssignments, useFrontCard } from "@/capabilities/access";
import { CaseworkCard, NotesCard, useCasework } from "@/capabilities/casework";
import { fullName, PersonCard, usePerson } from "@/capabilities/people";
import { JobsCard } from "@/capabilities/placements";
import { CertificatesCard } from "@/capabilities/programmes";
import { SupportCard } from "@/capabilities/support";
import { formatDay, today } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { ActLink, EmptyState, Failure, FileMenu, Page, Reading, RecordPage, useParam } from "@/ui";

import { Paths } from "./paths";
import { Timeline } from "./timeline";

/** One person: the card, what happened, and what can be done now. Who may only find people is told so once. */
export function OpenPerson() {
  const { t } = useTranslation("desk");
  const person_id = useParam("person_id");
  const may_read = useMay("people.read");
  const card = useFrontCard(person_id, may_read);
  const door = card.data?.door;
  if (door === "open" || door === "emergency") return <PersonFile is_emergency={door === "emergency"} />;
  return (
    <Page title={card.data ? fullName(card.data) : t("person.title")} tab_title={t("person.title")} path={[{ to: "/people", label: t("people:tables.PersonRow") }]}>
      {!may_read && <EmptyState title={t("ui:failure.forbidden")}>{t("ui:failure.forbidden_next")}</EmptyState>}
      {may_read && !card.data && <Reading query={card}>{() => null}</Reading>}
      {door === "purpose_needed" && <PurposeForm person_id={person_id} done={() => void card.refetch()} />}
      {card.data && door === "closed" && <ClosedFile card={card.data} />}
    </Page>
  );
}

/** In an emergency the file is for reading and a note. */
function PersonFile({ is_emergency }: { is_emergency: boolean }) {
  const { t } = useTranslation("desk");
  const person_id = useParam("person_id");
  const person = usePerson(person_id);
  const casework = useCasework(person_id);
  const assignments = useAssignments(person_id).data;
  const reads_projects = useMay("programmes.read");
  const reads_casework = useMay("casework.read");
  const reads_support = useMay("support.read");
  const reads_jobs = useMay("placements.read");
  const reads_certificates = useMay("programmes.read_certificates");
  const day = today();
  const leads = assignments?.filter((one) => one.role === "lead" && one.from_on <= day && (!one.to_on || day <= one.to_on)).map((one) => one.member_name);
  const at = `/people/${person_id}`;
  const lacks_diagnosis = casework.data && casework.data.diagnoses.length === 0 ? t("casework:rules.R3-01") : undefined;
  if (person.error && !person.data) {
    return (
      <Page title={t("person.title")} path={[{ to: "/people", label: t("people:tables.PersonRow") }]}>
        <Failure fault={person.error} retry={() => void person.refetch()} />
      </Page>
    );
  }
  return (
    <Page
      title={person.data ? fullName(person.data) : t("person.title")}
      tab_title={t("person.title")}
      path={[{ to: "/people", label: t("people:tables.PersonRow") }]}
      note={
        person.data && (
          <>
            {t("person.born", { context: person.data.sex, day: formatDay(person.data.birth_on) })}
            {person.data.addresses[0] ? `, ${person.data.addresses[0].city}` : ""} · {t("people:list.lead_worker")}: {leads ? leads.join(", ") || t("people:card.nobody_leads") : "…"}
          </>
        )
      }
      acts={
        is_emergency ? (
          <ActLink to={`${at}/notes/new`} permission="casework.note_work">
            {t("acts.note_work")}
          </ActLink>
        ) : (
          <>
            <ActLink to={`${at}/interviews/new`} permission="casework.order_interview">
              {t("acts.order_interview")}
            </ActLink>
            <ActLink to={`${at}/diagnoses/new`} permission="casework.sign_diagnosis">
              {t("acts.sign_diagnosis")}
            </ActLink>
            <ActLink to={`${at}/contracts/new`} permission="casework.conclude_contract" refused={lacks_diagnosis}>
              {t("acts.conclude_contract")}
            </ActLink>
            <ActLink to={`${at}/notes/new`} permission="casework.note_work">
              {t("acts.note_work")}
            </ActLink>
            <ActLink to={`${at}/assistances/new`} permission="casework.open_assistance">
              {t("acts.open_assistance")}
            </ActLink>
            <ActLink to={`${at}/applications/new`} permission="programmes.receive_application">
              {t("acts.receive_application")}
            </ActLink>
            <ActLink to={`${at}/consultations/new`} permission="support.record_consultation">
              {t("acts.record_consultation")}
            </ActLink>
            <ActLink to={`${at}/action-plans/new`} permission="support.make_plan">
              {t("acts.make_plan")}
            </ActLink>
            <ActLink to={`${at}/information`} permission="access.inform">
              {t("access:information.title")}
            </ActLink>
            <ActLink to={`${at}/seal`} permission="access.seal">
              {t("acts.seal")}
            </ActLink>
            <ActLink to={`${at}/conflicts/new`} permission="people.declare_conflict">
              {t("people:conflict.act")}
            </ActLink>
            <ActLink to={`${at}/traces`} permission="access.read_traces">
              {t("access:traces.act")}
            </ActLink>
            <FileMenu />
          </>
        )
      }
    >
      <EmergencyMark person_id={person_id} />
      <SealMark person_id={person_id} />
      <RecordPage card={<Reading query={person}>{(answer) => <PersonCard person={answer} leads={leads} />}</Reading>}>
        {reads_projects && !is_emergency && <Paths person_id={person_id} />}
        {reads_casework && <CaseworkCard person_id={person_id} />}
        {reads_certificates && !is_emergency && <CertificatesCard person_id={person_id} />}
        {reads_support && !is_emergency && <SupportCard person_id={person_id} />}
        {reads_jobs && <JobsCard person_id={person_id} />}
        {reads_casework && <NotesCard person_id={person_id} />}
        <Timeline person_id={person_id} />
      </RecordPage>
    </Page>
  );
}

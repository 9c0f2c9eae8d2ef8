import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from "@tanstack/react-router";

import { recallSession } from "@/capabilities/access";
import { currentSession } from "@/platform/session";
import { Failure, Waiting } from "@/ui";

import { NotHere } from "./not-here";

const root = createRootRoute({ component: Outlet, notFoundComponent: NotHere });

const sign_in = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  component: lazyRouteComponent(() => import("@/capabilities/access/sign-in"), "SignIn"),
});

const set_password = createRoute({
  getParentRoute: () => root,
  path: "/welcome",
  component: lazyRouteComponent(() => import("@/capabilities/access/set-password"), "SetPassword"),
});

const first_run = createRoute({
  getParentRoute: () => root,
  path: "/first-run",
  component: lazyRouteComponent(() => import("@/capabilities/access/first-run"), "FirstRun"),
});

/** Everything behind sign-in stands in the frame. */
const frame = createRoute({
  getParentRoute: () => root,
  id: "frame",
  beforeLoad: async ({ location }) => {
    if (currentSession() || (await recallSession())) return;
    throw redirect({ to: "/sign-in", search: (location.href === "/" ? {} : { next: location.href }) as never });
  },
  component: lazyRouteComponent(() => import("./frame"), "Frame"),
});

const home = createRoute({
  getParentRoute: () => frame,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/my-day" });
  },
});

type Screen = Record<string, unknown>;

function page<const Path extends string>(path: Path, load: () => Promise<Screen>, name: string) {
  return createRoute({
    getParentRoute: () => frame,
    path,
    component: lazyRouteComponent(load as () => Promise<Record<string, () => React.ReactNode>>, name),
  });
}

const my_day = page("/my-day", () => import("@/capabilities/desk/my-day"), "MyDay");

const people = [
  page("/people", () => import("@/capabilities/people/list-people"), "ListPeople"),
  page("/people/new", () => import("@/capabilities/people/register-person"), "RegisterPerson"),
  page("/people/$person_id", () => import("@/capabilities/desk/open-person"), "OpenPerson"),
  page("/people/$person_id/change", () => import("@/capabilities/people/change-person"), "ChangePerson"),
  page("/people/$person_id/addresses/new", () => import("@/capabilities/people/record-address"), "RecordAddress"),
  page("/people/$person_id/protected-addresses/new", () => import("@/capabilities/people/protect-address"), "ProtectAddress"),
  page("/people/$person_id/labour-status/new", () => import("@/capabilities/people/record-labour-status"), "RecordLabourStatus"),
  page("/people/$person_id/households/new", () => import("@/capabilities/people/found-household"), "FoundHousehold"),
  page("/people/$person_id/seal", () => import("@/capabilities/access/show-seal"), "ShowSeal"),
  page("/seals", () => import("@/capabilities/access/list-seals"), "ListSeals"),
  page("/people/$person_id/conflicts/new", () => import("@/capabilities/people/declare-conflict"), "DeclareConflict"),
  page("/emergencies", () => import("@/capabilities/access/list-emergencies"), "ListEmergencies"),
  page("/emergencies/new", () => import("@/capabilities/access/open-emergency"), "OpenEmergency"),
  page("/people/$person_id/information", () => import("@/capabilities/access/person-information"), "PersonInformation"),
  page("/people/$person_id/traces", () => import("@/capabilities/access/list-traces"), "ListTraces"),
  page("/people/$person_id/assignments/new", () => import("@/capabilities/access/assign-worker"), "AssignWorker"),
];

const casework = [
  page("/people/$person_id/interviews/new", () => import("@/capabilities/casework/order-interview"), "OrderInterview"),
  page("/people/$person_id/interviews/$interview_id/visit", () => import("@/capabilities/casework/record-visit"), "RecordVisit"),
  page("/people/$person_id/diagnoses/new", () => import("@/capabilities/casework/sign-diagnosis"), "SignDiagnosis"),
  page("/people/$person_id/contracts/new", () => import("@/capabilities/casework/conclude-contract"), "ConcludeContract"),
  page("/contracts", () => import("@/capabilities/casework/list-contracts"), "ListContracts"),
  page("/contracts/$contract_id", () => import("@/capabilities/casework/open-contract"), "OpenContract"),
  page("/contracts/$contract_id/termination", () => import("@/capabilities/casework/end-contract"), "EndContract"),
  page("/contracts/$contract_id/actions/$action_id/done", () => import("@/capabilities/casework/mark-action-done"), "MarkActionDone"),
  page("/people/$person_id/assistances/new", () => import("@/capabilities/casework/open-assistance"), "OpenAssistance"),
  page("/people/$person_id/notes/new", () => import("@/capabilities/casework/note-work"), "NoteWork"),
  page("/people/$person_id/notes/$note_id/correction", () => import("@/capabilities/casework/correct-note"), "CorrectNote"),
  page("/assistances", () => import("@/capabilities/casework/list-assistances"), "ListAssistances"),
  page("/assistances/$assistance_id", () => import("@/capabilities/casework/show-assistance"), "ShowAssistance"),
  page("/assistances/$assistance_id/plans/new", () => import("@/capabilities/casework/make-family-plan"), "MakeFamilyPlan"),
  page("/assistances/$assistance_id/actions/$action_id/done", () => import("@/capabilities/casework/mark-plan-action-done"), "MarkPlanActionDone"),
  page("/assistances/$assistance_id/visits/new", () => import("@/capabilities/casework/record-family-visit"), "RecordFamilyVisit"),
  page("/assistances/$assistance_id/ending", () => import("@/capabilities/casework/end-assistance"), "EndAssistance"),
];

const programmes = [
  page("/people/$person_id/applications/new", () => import("@/capabilities/programmes/receive-application"), "ReceiveApplication"),
  page("/projects", () => import("@/capabilities/programmes/list-projects"), "ListProjects"),
  page("/programmes", () => import("@/capabilities/programmes/list-programmes"), "ListProgrammes"),
  page("/programmes/new", () => import("@/capabilities/programmes/found-programme"), "FoundProgramme"),
  page("/programmes/$programme_id", () => import("@/capabilities/programmes/open-programme"), "OpenProgramme"),
  page("/programmes/$programme_id/change", () => import("@/capabilities/programmes/found-programme"), "ChangeProgramme"),
  page("/projects/new", () => import("@/capabilities/programmes/found-project"), "FoundProject"),
  page("/people/$person_id/certificates/new", () => import("@/capabilities/programmes/ask-certificate"), "AskCertificate"),
  page("/families/$participation_id", () => import("@/capabilities/programmes/open-family"), "OpenFamily"),
  page("/families/$participation_id/members/new", () => import("@/capabilities/programmes/join-family"), "JoinFamily"),
  page("/families/$participation_id/members/$family_member_id/leaving", () => import("@/capabilities/programmes/join-family"), "LeaveFamily"),
  page("/families/$participation_id/relations/new", () => import("@/capabilities/programmes/ask-relations"), "AskRelations"),
  page("/certificates/$qualifying_id", () => import("@/capabilities/programmes/open-certificate"), "OpenCertificate"),
  page("/certificates/$qualifying_id/interview", () => import("@/capabilities/programmes/certificate-steps"), "NameInterview"),
  page("/certificates/$qualifying_id/issuance", () => import("@/capabilities/programmes/certificate-steps"), "IssueCertificate"),
  page("/certificates/$qualifying_id/refusal", () => import("@/capabilities/programmes/certificate-steps"), "RefuseCertificate"),
  page("/certificates/$qualifying_id/closing", () => import("@/capabilities/programmes/certificate-steps"), "CloseRequest"),
  page("/certificates/$qualifying_id/collection", () => import("@/capabilities/programmes/certificate-steps"), "RecordCollection"),
  page("/certificates/$qualifying_id/use", () => import("@/capabilities/programmes/certificate-steps"), "RecordUse"),
  page("/certificates/$qualifying_id/annulment", () => import("@/capabilities/programmes/certificate-steps"), "AnnulCertificate"),
];

const support = [
  page("/people/$person_id/consultations/new", () => import("@/capabilities/support/record-consultation"), "RecordConsultation"),
  page("/people/$person_id/action-plans/new", () => import("@/capabilities/support/make-plan"), "MakePlan"),
  page("/action-plans/$plan_id", () => import("@/capabilities/support/show-plan"), "ShowPlan"),
  page("/action-plans/$plan_id/steps/$step_id/done", () => import("@/capabilities/support/show-plan"), "CompletePlanStep"),
  page("/series/$series_id", () => import("@/capabilities/support/show-series"), "ShowSeries"),
  page("/series/$series_id/change", () => import("@/capabilities/support/open-series"), "ChangeSeries"),
  page("/series/$series_id/sessions/new", () => import("@/capabilities/support/session-form"), "PlanSessions"),
  page("/series/$series_id/sessions/$session_id", () => import("@/capabilities/support/session-form"), "ChangeSession"),
  page("/series/$series_id/sessions/$session_id/cancellation", () => import("@/capabilities/support/session-form"), "CancelSession"),
  page("/series/$series_id/enrolments/new", () => import("@/capabilities/support/enrol-in-series"), "EnrolInSeries"),
  page("/series/$series_id/enrolments/$enrolment_id/leaving", () => import("@/capabilities/support/enrol-in-series"), "LeaveSeries"),
  page("/series/$series_id/enrolments/$enrolment_id/certificate", () => import("@/capabilities/support/certificate-form"), "IssueCertificate"),
  page("/series/$series_id/certificates/$certificate_id/withdrawal", () => import("@/capabilities/support/certificate-form"), "WithdrawCertificate"),
  page("/series/$series_id/attendance", () => import("@/capabilities/support/attendance-sheet"), "AttendanceSheet"),
  page("/series/$series_id/attendance/import", () => import("@/capabilities/support/import-attendance"), "ImportAttendance"),
];

const placements = [
  page("/jobs", () => import("@/capabilities/placements/list-jobs"), "ListJobs"),
  page("/jobs/$job_id", () => import("@/capabilities/placements/open-job"), "OpenJob"),
  page("/jobs/$job_id/proofs/new", () => import("@/capabilities/placements/prove-job"), "ProveJob"),
  page("/jobs/$job_id/end", () => import("@/capabilities/placements/prove-job"), "EndJob"),
  page("/jobs/$job_id/correction", () => import("@/capabilities/placements/correct-job"), "CorrectJob"),
  page("/jobs/$job_id/withdrawal", () => import("@/capabilities/placements/correct-job"), "WithdrawJob"),
  page("/people/$person_id/jobs/new", () => import("@/capabilities/placements/record-job"), "RecordJob"),
];

const project = createRoute({
  getParentRoute: () => frame,
  path: "/projects/$project_id",
  component: lazyRouteComponent(() => import("@/capabilities/programmes/open-project"), "OpenProject"),
});

function tab<const Path extends string>(path: Path, load: () => Promise<Screen>, name: string) {
  return createRoute({
    getParentRoute: () => project,
    path,
    component: lazyRouteComponent(load as () => Promise<Record<string, () => React.ReactNode>>, name),
  });
}

const project_tabs = [
  tab("/", () => import("@/capabilities/programmes/recruitment"), "Recruitment"),
  tab("/ranking", () => import("@/capabilities/programmes/ranking"), "Ranking"),
  tab("/participants", () => import("@/capabilities/programmes/list-participants"), "ListParticipants"),
  tab("/participants/new", () => import("@/capabilities/programmes/enrol-participant"), "EnrolParticipant"),
  tab("/participants/$participation_id/contract", () => import("@/capabilities/programmes/link-contract"), "LinkContract"),
  tab("/applications/new", () => import("@/capabilities/programmes/receive-application"), "ReceiveApplication"),
  tab("/applications/$application_id", () => import("@/capabilities/programmes/assess-application"), "AssessApplication"),
  tab("/applications/$application_id/resignation", () => import("@/capabilities/programmes/record-resignation"), "RecordResignation"),
  tab("/selections/new", () => import("@/capabilities/programmes/draw-selection"), "DrawSelection"),
  tab("/applications/$application_id/papers", () => import("@/capabilities/programmes/record-papers"), "RecordPapers"),
  tab("/applications/$application_id/completion", () => import("@/capabilities/programmes/ask-completion"), "AskCompletion"),
  tab("/applications/$application_id/appeals/new", () => import("@/capabilities/programmes/submit-appeal"), "SubmitAppeal"),
  tab("/applications/$application_id/appeals/$appeal_id", () => import("@/capabilities/programmes/decide-appeal"), "DecideAppeal"),
  tab("/invitations", () => import("@/capabilities/programmes/invitations"), "Invitations"),
  tab("/invitations/new", () => import("@/capabilities/programmes/invite-applicant"), "InviteApplicant"),
  tab("/invitations/$invitation_id/answer", () => import("@/capabilities/programmes/answer-invitation"), "AnswerInvitation"),
  tab("/applications/$application_id/explanation", () => import("@/capabilities/programmes/explain-application"), "ExplainApplication"),
  tab("/ranking/dissent", () => import("@/capabilities/programmes/record-dissent"), "RecordDissent"),
  tab("/committee", () => import("@/capabilities/programmes/committee"), "Committee"),
  tab("/committee/new", () => import("@/capabilities/programmes/appoint-committee"), "AppointCommittee"),
  tab("/committee/statement", () => import("@/capabilities/programmes/sign-impartiality"), "SignImpartiality"),
  tab("/applications/$application_id/exclusion", () => import("@/capabilities/programmes/exclude-oneself"), "ExcludeOneself"),
  tab("/plan/number", () => import("@/capabilities/programmes/number-project"), "NumberProject"),
  tab("/plan/agreement", () => import("@/capabilities/programmes/record-agreement"), "RecordAgreement"),
  tab("/plan", () => import("@/capabilities/programmes/planned-participants"), "PlannedParticipants"),
  tab("/plan/new", () => import("@/capabilities/programmes/raise-planned-participants"), "RaisePlannedParticipants"),
  tab("/plan/edition", () => import("@/capabilities/programmes/place-project"), "PlaceProject"),
  tab("/regulations", () => import("@/capabilities/programmes/regulations"), "Regulations"),
  tab("/regulations/new", () => import("@/capabilities/programmes/adopt-regulations"), "AdoptRegulations"),
  tab("/participants/$participation_id/leaving", () => import("@/capabilities/programmes/record-leaving"), "RecordLeaving"),
  tab("/participants/file", () => import("@/capabilities/monitoring/fund-file"), "FundFilePage"),
  tab("/participants/file/words", () => import("@/capabilities/monitoring/set-file-words"), "SetFileWords"),
  tab("/participants/file/$file_id/feedback", () => import("@/capabilities/monitoring/record-feedback"), "RecordFeedback"),
  tab("/participants/data", () => import("@/capabilities/monitoring/list-participant-data"), "ListParticipantData"),
  tab("/participants/$participation_id/data", () => import("@/capabilities/monitoring/show-participant-data"), "ShowParticipantData"),
  tab("/participants/$participation_id/data/new", () => import("@/capabilities/monitoring/record-data-sheet"), "RecordDataSheet"),
  tab("/participants/$participation_id/data/effects/new", () => import("@/capabilities/monitoring/record-effect"), "RecordEffect"),
  tab("/families", () => import("@/capabilities/programmes/list-families"), "ListFamilies"),
  tab("/families/questions", () => import("@/capabilities/programmes/set-relation-questions"), "SetRelationQuestions"),
  tab("/next-edition", () => import("@/capabilities/programmes/open-next-edition"), "OpenNextEdition"),
  tab("/certificates", () => import("@/capabilities/programmes/list-certificates"), "ListCertificates"),
  tab("/certificates/new", () => import("@/capabilities/programmes/ask-certificate"), "AskCertificate"),
  tab("/certificates/check", () => import("@/capabilities/programmes/check-certificate"), "CheckCertificate"),
  tab("/certificates/lists", () => import("@/capabilities/programmes/hand-over-certificates"), "HandOverCertificates"),
  tab("/certificates/terms", () => import("@/capabilities/programmes/certificate-terms"), "CertificateTermsPage"),
  tab("/support", () => import("@/capabilities/support/list-series"), "ListSeries"),
  tab("/support/forms/new", () => import("@/capabilities/support/add-form"), "AddForm"),
  tab("/support/series/new", () => import("@/capabilities/support/open-series"), "OpenSeries"),
  tab("/support/calendar", () => import("@/capabilities/support/calendar"), "Calendar"),
  tab("/support/plans", () => import("@/capabilities/support/list-plans"), "ListPlans"),
  tab("/consultations", () => import("@/capabilities/support/list-consultations"), "ListConsultations"),
  tab("/consultations/new", () => import("@/capabilities/support/record-consultation"), "RecordConsultation"),
  tab("/outcomes", () => import("@/capabilities/placements/list-outcomes"), "ListOutcomes"),
  tab("/outcomes/jobs/new", () => import("@/capabilities/placements/record-job"), "RecordJob"),
  tab("/outcomes/situations/new", () => import("@/capabilities/placements/note-situation"), "NoteSituation"),
  tab("/budget", () => import("@/capabilities/settlement/show-project-budget"), "ShowProjectBudget"),
  tab("/budget/new", () => import("@/capabilities/programmes/adopt-project-budget"), "AdoptProjectBudget"),
  tab("/own-contribution", () => import("@/capabilities/settlement/declare-own-contribution"), "DeclareOwnContribution"),
  tab("/figures", () => import("@/capabilities/results/project-figures"), "ProjectFigures"),
  tab("/indicators", () => import("@/capabilities/results/list-indicators"), "ListIndicators"),
  tab("/indicators/targets", () => import("@/capabilities/results/set-targets"), "SetTargets"),
  tab("/indicators/freeze", () => import("@/capabilities/results/freeze-indicators"), "FreezeIndicators"),
  tab("/indicators/snapshots/$snapshot_id", () => import("@/capabilities/results/show-snapshot"), "ShowSnapshot"),
  tab("/indicators/outputs", () => import("@/capabilities/monitoring/list-outputs"), "ListOutputs"),
  tab("/indicators/outputs/new", () => import("@/capabilities/monitoring/list-outputs"), "RecordOutput"),
  tab("/indicators/$indicator", () => import("@/capabilities/results/show-indicator"), "ShowIndicator"),
];

const event = createRoute({
  getParentRoute: () => frame,
  path: "/events/$event_id",
  component: lazyRouteComponent(() => import("@/capabilities/events/open-event"), "OpenEvent"),
});

function eventTab<const Path extends string>(path: Path, load: () => Promise<Screen>, name: string) {
  return createRoute({
    getParentRoute: () => event,
    path,
    component: lazyRouteComponent(load as () => Promise<Record<string, () => React.ReactNode>>, name),
  });
}

const event_tabs = [
  eventTab("/", () => import("@/capabilities/events/list-guests"), "ListGuests"),
  eventTab("/guests/new", () => import("@/capabilities/events/add-guests"), "AddGuests"),
  eventTab("/attendance", () => import("@/capabilities/events/record-attendance"), "RecordAttendance"),
  eventTab("/agenda", () => import("@/capabilities/events/event-days"), "EventDays"),
];

const events = [
  page("/events", () => import("@/capabilities/events/list-events"), "ListEvents"),
  page("/events/new", () => import("@/capabilities/events/plan-event"), "PlanEvent"),
  page("/events/$event_id/change", () => import("@/capabilities/events/plan-event"), "ChangeEvent"),
  event.addChildren(event_tabs),
];

const finance = [
  page("/benefit-payments", () => import("@/capabilities/finance/list-benefit-payments"), "ListBenefitPayments"),
  page("/benefit-payments/new", () => import("@/capabilities/finance/record-benefit-payment"), "RecordBenefitPayment"),
  page("/benefit-payments/import", () => import("@/capabilities/finance/import-benefit-payments"), "ImportBenefitPayments"),
  page("/fundings", () => import("@/capabilities/finance/list-fundings"), "ListFundings"),
  page("/fundings/new", () => import("@/capabilities/finance/note-funding-idea"), "NoteFundingIdea"),
  page("/fundings/$funding_id", () => import("@/capabilities/programmes/open-funding"), "OpenFunding"),
  page("/fundings/$funding_id/change", () => import("@/capabilities/finance/note-funding-idea"), "ChangeFunding"),
];

const results = [
  page("/figures", () => import("@/capabilities/results/list-figures"), "ListFigures"),
  page("/figures/new", () => import("@/capabilities/results/publish-statement"), "PublishStatement"),
  page("/figures/$code", () => import("@/capabilities/results/open-figure"), "OpenFigure"),
  page("/compositions", () => import("@/capabilities/results/list-compositions"), "ListCompositions"),
  page("/compositions/new", () => import("@/capabilities/results/compose-figure"), "ComposeFigure"),
  page("/compositions/$composition_id", () => import("@/capabilities/results/compose-figure"), "ChangeComposition"),
];

const recognition = [
  page("/awards", () => import("@/capabilities/recognition/list-awards"), "ListAwards"),
  page("/awards/new", () => import("@/capabilities/recognition/record-award"), "RecordAward"),
  page("/awards/$award_id", () => import("@/capabilities/recognition/record-award"), "ChangeAward"),
  page("/good-practices/new", () => import("@/capabilities/recognition/record-practice"), "RecordPractice"),
  page("/good-practices/$practice_id", () => import("@/capabilities/recognition/record-practice"), "ChangePractice"),
];

const publishing = [
  page("/publications", () => import("@/capabilities/publishing/list-publications"), "ListPublications"),
  page("/publications/new", () => import("@/capabilities/publishing/begin-publication"), "BeginPublication"),
  page("/publications/$publication_id", () => import("@/capabilities/publishing/open-publication"), "OpenPublication"),
  page("/publications/$publication_id/draft", () => import("@/capabilities/publishing/write-draft"), "WriteDraft"),
  page("/publications/$publication_id/approval", () => import("@/capabilities/publishing/approve-version"), "ApproveVersion"),
];

const centre = [
  page("/centre/staff", () => import("@/capabilities/staff/measure-staffing"), "MeasureStaffing"),
  page("/centre/staff/new", () => import("@/capabilities/staff/add-member"), "AddMember"),
  page("/centre/staff/$member_id", () => import("@/capabilities/staff/open-member"), "OpenMember"),
  page("/centre/staff/$member_id/posts/$post_id/end", () => import("@/capabilities/staff/close-post"), "ClosePost"),
  page("/centre/staff/$member_id/posts/new", () => import("@/capabilities/staff/open-post"), "OpenPost"),
  page("/centre/residents", () => import("@/capabilities/staff/record-residents"), "RecordResidents"),
  page("/centre/parameters", () => import("@/capabilities/parameters/list-parameters"), "ListParameters"),
  page("/centre/holidays", () => import("@/capabilities/parameters/list-holidays"), "ListHolidays"),
  page("/centre/papers", () => import("@/capabilities/papers/list-templates"), "ListTemplates"),
  page("/centre/papers/letterhead", () => import("@/capabilities/papers/change-letterhead"), "ChangeLetterhead"),
  page("/centre/papers/$kind", () => import("@/capabilities/papers/open-template"), "OpenTemplate"),
  page("/centre/accounts", () => import("@/capabilities/access/list-accounts"), "ListAccounts"),
  page("/centre/deputies", () => import("@/capabilities/access/list-deputies"), "ListDeputies"),
  page("/centre/conflicts", () => import("@/capabilities/people/list-conflicts"), "ListConflicts"),
  page("/centre/trace", () => import("@/capabilities/access/show-trace-state"), "ShowTraceState"),
  page("/centre/authorisations", () => import("@/capabilities/access/list-authorisations"), "ListAuthorisations"),
  page("/centre/processing", () => import("@/capabilities/access/list-processing"), "ListProcessing"),
  page("/centre/anomalies", () => import("@/capabilities/access/list-anomalies"), "ListAnomalies"),
  page("/centre/accounts/new", () => import("@/capabilities/access/create-account"), "CreateAccount"),
  page("/centre/accounts/$account_id", () => import("@/capabilities/access/open-account"), "OpenAccount"),
  page("/account", () => import("@/capabilities/access/own-account"), "OwnAccount"),
];

const tree = root.addChildren([
  sign_in,
  set_password,
  first_run,
  frame.addChildren([
    home,
    my_day,
    ...people,
    ...casework,
    ...programmes,
    ...support,
    ...placements,
    ...events,
    project.addChildren(project_tabs),
    ...finance,
    ...recognition,
    ...results,
    ...publishing,
    ...centre,
  ]),
]);

function readSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

function writeSearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (value !== undefined && value !== null && value !== "") parameters.set(name, String(value));
  const text = parameters.toString();
  return text ? `?${text}` : "";
}

export const router = createRouter({
  routeTree: tree,
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  defaultPendingComponent: () => <Waiting />,
  defaultPendingMs: 300,
  defaultErrorComponent: ({ error, reset }) => (
    <div style={{ padding: "1.25rem" }}>
      <Failure fault={error} retry={reset} />
    </div>
  ),
  defaultPreload: false,
});

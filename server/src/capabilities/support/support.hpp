#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "papers/papers.hpp"
#include "people/people.hpp"
#include "platform/json.hpp"
#include "platform/operation.hpp"
#include "platform/routes.hpp"
#include "programmes/programmes.hpp"
#include "staff/staff.hpp"
#include "vocabulary/day.hpp"
#include "vocabulary/minutes.hpp"

/// What other capabilities may ask of support given to participants, as dated facts. None of these
/// functions asks whether the asker may know the person.
namespace wedka::support {

using people::PersonId;
using programmes::ParticipationId;
using programmes::ProjectId;
using staff::MemberId;
using ConsultationId = Id<struct ConsultationIdKind>;
using FormId = Id<struct SupportFormKind>;
using SeriesId = Id<struct SupportSeriesKind>;
using SessionId = Id<struct SupportSessionKind>;
using EnrolmentId = Id<struct SupportEnrolmentKind>;
using CertificateId = Id<struct SupportCertificateKind>;
using PlanId = Id<struct ActionPlanKind>;
using PlanStepId = Id<struct PlanStepKind>;

/// The four kinds of active integration (aktywna integracja): społeczna, zawodowa, edukacyjna,
/// zdrowotna.
enum class SupportKind { social, vocational, educational, health };
BOOST_DESCRIBE_ENUM(SupportKind, social, vocational, educational, health)

/// In which shape support comes: kurs, trening umiejętności społecznych, trening adaptacyjny,
/// konsultacje, warsztat, grupa wsparcia, terapia, badania, inna.
enum class SupportShape {
    course,
    skills_training,
    adaptation_training,
    consultation,
    workshop,
    group,
    therapy,
    examination,
    other
};
BOOST_DESCRIBE_ENUM(SupportShape, course, skills_training, adaptation_training, consultation,
                    workshop, group, therapy, examination, other)

/// Obecny, nieobecny usprawiedliwiony, nieobecny nieusprawiedliwiony.
enum class AttendanceState { present, excused, unexcused };
BOOST_DESCRIBE_ENUM(AttendanceState, present, excused, unexcused)

enum class ConsultationForm { individual, group };
BOOST_DESCRIBE_ENUM(ConsultationForm, individual, group)

/// Who talks with the participant: pracownik socjalny, doradca zawodowy, psycholog.
enum class ConsultationKind { social_worker, counsellor, psychologist };
BOOST_DESCRIBE_ENUM(ConsultationKind, social_worker, counsellor, psychologist)

/// One talk of one participant with a specialist.
struct ConsultationFact {
    ConsultationId consultation_id;
    ProjectId project_id;
    ParticipationId participation_id;
    PersonId person_id;
    Day given_on;
    ConsultationForm form = ConsultationForm::individual;
    ConsultationKind kind = ConsultationKind::counsellor;
    Minutes minutes;
    MemberId worker_id;
};
BOOST_DESCRIBE_STRUCT(ConsultationFact, (),
                      (consultation_id, project_id, participation_id, person_id, given_on, form,
                       kind, minutes, worker_id))

/// The person's consultations in all projects, earliest first.
std::vector<ConsultationFact> consultations_of(const Operation& operation, PersonId person_id);
/// The consultations of everybody in the project, earliest first.
std::vector<ConsultationFact> consultations_in(const Operation& operation, ProjectId project_id);

/// The day on which taking part in the project began (data rozpoczęcia udziału): that of the first
/// support, a consultation or a session attended, not of the declaration. Nothing as long as there
/// was none. What came after the person left does not count.
std::optional<Day> first_support_on(const Operation& operation, ProjectId project_id,
                                    PersonId person_id);

/// When a participant of a project began.
struct FirstSupport {
    ParticipationId participation_id;
    PersonId person_id;
    Day started_on;
};
BOOST_DESCRIBE_STRUCT(FirstSupport, (), (participation_id, person_id, started_on))

/// The beginnings of all participants of the project who got support, in one question.
std::vector<FirstSupport> first_supports_of(const Operation& operation, ProjectId project_id);

/// How much support a participant got while taking part, and since when.
struct SupportGiven {
    ParticipationId participation_id;
    Day started_on;
    std::int64_t consultations = 0;
    std::int64_t sessions = 0;  ///< Of courses, trainings and groups, at which the person was.
};
BOOST_DESCRIBE_STRUCT(SupportGiven, (), (participation_id, started_on, consultations, sessions))

/// The same for all participants of the project who got any.
std::vector<SupportGiven> support_given_in(const Operation& operation, ProjectId project_id);

/// A course that a participant completed; the paper that proves it is the certificate.
struct CourseCompletion {
    PersonId person_id;
    ParticipationId participation_id;
    SeriesId series_id;
    std::string name;  ///< Of the course.
    Day completed_on;
    CertificateId certificate_id;
    std::string certificate_number;
    Day issued_on;
};
BOOST_DESCRIBE_STRUCT(CourseCompletion, (),
                      (person_id, participation_id, series_id, name, completed_on, certificate_id,
                       certificate_number, issued_on))

/// Every completion of a course of the project, earliest first: certificates that were not
/// withdrawn, of courses completed while the person took part. How many courses were completed is
/// the number of different `series_id`.
std::vector<CourseCompletion> courses_completed(const Operation& operation, ProjectId project_id);

/// A course that a participant joined, and how far it went; `completed_on` is there when the
/// certificate was not withdrawn and the course completed while the person took part.
struct CourseTaken {
    ParticipationId participation_id;
    SeriesId series_id;
    std::string name;
    Day from_on;
    Day to_on;
    std::optional<Day> left_on;  ///< Of the course, not of the project.
    std::optional<Day> completed_on;
    std::optional<std::string> certificate_number;
};
BOOST_DESCRIBE_STRUCT(CourseTaken, (),
                      (participation_id, series_id, name, from_on, to_on, left_on, completed_on,
                       certificate_number))

/// The courses of the person in all projects, earliest first.
std::vector<CourseTaken> courses_of_person(const Operation& operation, PersonId person_id);

/// One participant at one session; `minutes` is 0 unless present.
struct AttendanceFact {
    SessionId session_id;
    SeriesId series_id;
    std::string series_name;
    SupportKind kind = SupportKind::social;
    SupportShape shape = SupportShape::course;
    ParticipationId participation_id;
    PersonId person_id;
    Day held_on;
    AttendanceState state = AttendanceState::present;
    Minutes minutes;
};
BOOST_DESCRIBE_STRUCT(AttendanceFact, (),
                      (session_id, series_id, series_name, kind, shape, participation_id, person_id,
                       held_on, state, minutes))

/// All attendance of the project while people took part, earliest first.
std::vector<AttendanceFact> attendances_of(const Operation& operation, ProjectId project_id);

/// One session of a course, training or group, whoever was there.
struct SessionFact {
    SessionId session_id;
    SeriesId series_id;
    std::string series_name;
    SupportShape shape = SupportShape::course;
    Day held_on;
    bool is_cancelled = false;
};
BOOST_DESCRIBE_STRUCT(SessionFact, (),
                      (session_id, series_id, series_name, shape, held_on, is_cancelled))

/// All sessions of the project, also those that lie ahead, earliest first.
std::vector<SessionFact> sessions_of(const Operation& operation, ProjectId project_id);

/// That a participant got support of a kind, of however many sessions and talks.
struct KindGiven {
    ParticipationId participation_id;
    SupportKind kind = SupportKind::social;
};
BOOST_DESCRIBE_STRUCT(KindGiven, (), (participation_id, kind))
/// The kinds that the project's participants got while taking part. A talk with the counsellor is
/// vocational, with the psychologist and the social worker social.
std::vector<KindGiven> kinds_given_in(const Operation& operation, ProjectId project_id);

/// An individual action plan that both sides have signed.
struct SignedPlan {
    PlanId plan_id;
    ParticipationId participation_id;
    PersonId person_id;
    Day signed_on;  ///< The later of both signatures.
};
BOOST_DESCRIBE_STRUCT(SignedPlan, (), (plan_id, participation_id, person_id, signed_on))

/// The signed plans of the project, earliest first; of one participant there may be several.
std::vector<SignedPlan> signed_plans_of(const Operation& operation, ProjectId project_id);
/// The signed plans of the person in all projects, earliest first.
std::vector<SignedPlan> signed_plans_of_person(const Operation& operation, PersonId person_id);

/// A step of an action plan that nobody marked as done.
struct OpenPlanStep {
    PlanId plan_id;
    PlanStepId step_id;
    PersonId person_id;
    std::string person_name;
    MemberId counsellor_id;
    Day due_on;
    LongText step;
};

/// Open steps of each participant's last plan that are due by the day, earliest first.
std::vector<OpenPlanStep> open_plan_steps(const Operation& operation, Day until);

enum class SupportEventKind { action_plan_signed, series_joined, series_left, certificate_issued };
BOOST_DESCRIBE_ENUM(SupportEventKind, action_plan_signed, series_joined, series_left,
                    certificate_issued)

/// A row of a person's timeline. The subject is the plan, or the series; the name is that of the
/// series.
struct SupportEvent {
    Day on;
    SupportEventKind kind = SupportEventKind::action_plan_signed;
    std::string subject_id;
    std::optional<std::string> name;
    std::optional<std::string> number;  ///< Of the certificate.
};
BOOST_DESCRIBE_STRUCT(SupportEvent, (), (on, kind, subject_id, name, number))

/// What happened to the person in support besides consultations, earliest first.
std::vector<SupportEvent> events_of(const Operation& operation, PersonId person_id);

/// Takes forms of support and their series over to another project, under the same names and hours.
/// Each series lasts as long as the project until it is arranged; people and sessions stay behind.
void take_over(Transaction& transaction, const programmes::ProjectFact& from,
               const programmes::ProjectFact& to);

void add_routes(Routes& routes);
/// The papers that are made of support: action plans, certificates, lists of attendance.
void add_papers(papers::PaperKinds& kinds);

}  // namespace wedka::support

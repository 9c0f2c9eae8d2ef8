#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/casework.hpp"
#include "finance/finance.hpp"
#include "papers/papers.hpp"
#include "people/people.hpp"
#include "platform/operation.hpp"
#include "platform/routes.hpp"
#include "vocabulary/day.hpp"
#include "vocabulary/sex.hpp"

/// What other capabilities may ask of projects: how many participants are planned, who was
/// selected, who takes part under which contract, as dated facts. None of these functions asks
/// whether the asker may know the person.
namespace wedka::programmes {

using casework::ContractId;
using finance::BudgetId;
using people::PersonId;
using ProjectId = Id<struct ProjectKind>;
using ProgrammeId = Id<struct ProgrammeKind>;
using ApplicationId = Id<struct ApplicationKind>;
using ParticipationId = Id<struct ParticipationKind>;
using QualifyingId = Id<struct QualifyingKind>;
using FamilyMemberId = Id<struct FamilyMemberKind>;

/// Under which rules a project's indicators are counted: PO KL 2007-2013, the European Social Fund
/// of 2014-2020 and of 2021-2027, or the office's own money.
enum class RuleSet { POKL_0713, EFS_1420, EFSPLUS_2127, local };
BOOST_DESCRIBE_ENUM(RuleSet, POKL_0713, EFS_1420, EFSPLUS_2127, local)

/// The parts of a ranking list: lista podstawowa, lista rezerwowa, niezakwalifikowani, odrzuceni
/// formalnie.
enum class SelectionList { basic, reserve, not_selected, rejected };
BOOST_DESCRIBE_ENUM(SelectionList, basic, reserve, not_selected, rejected)

struct ProjectFact {
    ProjectId project_id;
    std::string name;
    std::optional<std::string> number;  ///< Of the agreement on the money (numer projektu).
    RuleSet rule_set = RuleSet::local;
    Day from_on;
    Day to_on;
};
BOOST_DESCRIBE_STRUCT(ProjectFact, (), (project_id, name, number, rule_set, from_on, to_on))

/// The project, if the office has it.
std::optional<ProjectFact> find_project(const Operation& operation, ProjectId project_id);
/// Projects in whose name each word of the text begins a word, at most 20, the latest first.
std::vector<ProjectFact> search_projects(const Operation& operation, const std::string& text);

struct ProgrammeFact {
    ProgrammeId programme_id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(ProgrammeFact, (), (programme_id, name))

/// The programme, if the office has it.
std::optional<ProgrammeFact> find_programme(const Operation& operation, ProgrammeId programme_id);
/// Its editions, the earliest first.
std::vector<ProjectFact> projects_of_programme(const Operation& operation,
                                               ProgrammeId programme_id);

/// Of which programme a project is which edition.
struct EditionFact {
    ProgrammeId programme_id;
    std::string programme_name;
    std::string edition;
};
BOOST_DESCRIBE_STRUCT(EditionFact, (), (programme_id, programme_name, edition))
std::optional<EditionFact> edition_of(const Operation& operation, ProjectId project_id);

/// How many participants a decision planned, from its day on until the next version.
struct PlannedVersion {
    std::int64_t version = 0;
    std::int64_t participants = 0;
    Day valid_from;
    Day decision_on;
    std::string decision_reference;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(PlannedVersion, (),
                      (version, participants, valid_from, decision_on, decision_reference, reason))

/// Every version of the planned number, earliest first; the last is in force.
std::vector<PlannedVersion> planned_versions_of(const Operation& operation, ProjectId project_id);

/// Where one application stands on the ranking list in force.
struct PlaceFact {
    ApplicationId application_id;
    PersonId person_id;
    std::string first_name;
    std::string last_name;
    std::string number;
    SelectionList list = SelectionList::basic;
    std::int64_t position = 0;
    Day drawn_on;
};
BOOST_DESCRIBE_STRUCT(PlaceFact, (),
                      (application_id, person_id, first_name, last_name, number, list, position,
                       drawn_on))

/// How far one person's application came in one project, up to the enrolment and the end of taking
/// part; a person applies to a project once. List and day are those of the ranking list in force.
struct ApplicationFact {
    ApplicationId application_id;
    ProjectId project_id;
    std::string project_name;
    Day project_from_on;
    Day project_to_on;
    PersonId person_id;
    std::string first_name;
    std::string last_name;
    std::string number;
    Day received_on;
    std::optional<SelectionList> list;
    std::optional<Day> drawn_on;
    std::optional<Day> resigned_on;
    std::optional<ParticipationId> participation_id;
    std::optional<Day> enrolled_on;
    std::optional<ContractId> contract_id;
    std::optional<Day> left_on;
};
BOOST_DESCRIBE_STRUCT(ApplicationFact, (),
                      (application_id, project_id, project_name, project_from_on, project_to_on,
                       person_id, first_name, last_name, number, received_on, list, drawn_on,
                       resigned_on, participation_id, enrolled_on, contract_id, left_on))

/// The person's applications to all projects, the latest first.
std::vector<ApplicationFact> applications_of_person(const Operation& operation, PersonId person_id);
/// Everybody's applications to the project, the latest first.
std::vector<ApplicationFact> applications_to(const Operation& operation, ProjectId project_id);

/// All places of the list in force, also those of the rejected, in the order of the list.
/// *Selected* (wyłonieni) are those on the basic and the reserve list.
std::vector<PlaceFact> selected_of(const Operation& operation, ProjectId project_id);

/// Why somebody's taking part ended before the project did (powód zakończenia udziału).
enum class LeavingReason { path_completed, took_up_work, resigned, removed, moved_away, other };
BOOST_DESCRIBE_ENUM(LeavingReason, path_completed, took_up_work, resigned, removed, moved_away,
                    other)

/// A person enrolled in a project, and the social contract linked to the participation.
struct ParticipantFact {
    ParticipationId participation_id;
    PersonId person_id;
    std::string first_name;
    std::string last_name;
    Day birth_on;
    Sex sex = Sex::female;
    Day enrolled_on;
    std::optional<ContractId> contract_id;
    std::optional<std::string> contract_number;
    std::optional<Day> contract_concluded_on;
    std::optional<Day> left_on;  ///< The last day of taking part; none: to the project's end.
    std::optional<LeavingReason> left_because;
};
BOOST_DESCRIBE_STRUCT(ParticipantFact, (),
                      (participation_id, person_id, first_name, last_name, birth_on, sex,
                       enrolled_on, contract_id, contract_number, contract_concluded_on, left_on,
                       left_because))

/// Everybody enrolled in the project, in alphabetical order.
std::vector<ParticipantFact> participants_of(const Operation& operation, ProjectId project_id);

/// A time when a participant was away (przerwa w udziale): left, and came back. Both days are days of
/// taking part; nothing counts of those between.
struct InterruptionFact {
    ParticipationId participation_id;
    PersonId person_id;
    Day left_on;
    LeavingReason left_because = LeavingReason::other;
    Day returned_on;

    bool covers(Day on) const { return left_on < on && on < returned_on; }
};
BOOST_DESCRIBE_STRUCT(InterruptionFact, (),
                      (participation_id, person_id, left_on, left_because, returned_on))

/// The interruptions of everybody enrolled in the project, earliest first.
std::vector<InterruptionFact> interruptions_in(const Operation& operation, ProjectId project_id);
/// The interruption into which the day falls.
std::optional<InterruptionFact> interruption_on(const Operation& operation,
                                                ParticipationId participation_id, Day on);

/// SQL that is true of a day on which somebody enrolled took part: not after the leaving, not while
/// away. Both arguments are columns of the query; $1 is the office.
std::string while_taking_part(std::string_view participation_column, std::string_view day_column);
/// The second half of it, for those who know the leaving themselves.
std::string while_not_away(std::string_view participation_column, std::string_view day_column);

/// A participation that has ended, by the leaving or with the project.
struct EndedParticipation {
    ParticipationId participation_id;
    ProjectId project_id;
    PersonId person_id;
    std::string person_name;
    Day left_on;
};
BOOST_DESCRIBE_STRUCT(EndedParticipation, (),
                      (participation_id, project_id, person_id, person_name, left_on))

/// Those under the rule set whose last day lies between the days, both included, the earliest first;
/// only those within reach.
std::vector<EndedParticipation> participations_ended(const Operation& operation, RuleSet rule_set,
                                                     Day from, Day to, const ReachFilter& reach);

/// One person's enrolment in one project.
struct ParticipationFact {
    ParticipationId participation_id;
    ProjectId project_id;
    std::string project_name;
    PersonId person_id;
    Day enrolled_on;
    std::optional<Day> left_on;  ///< The last day of taking part; none: to the project's end.
};
BOOST_DESCRIBE_STRUCT(ParticipationFact, (),
                      (participation_id, project_id, project_name, person_id, enrolled_on, left_on))

/// The person's participations, earliest first.
std::vector<ParticipationFact> participations_of_person(const Operation& operation,
                                                        PersonId person_id);
/// The participation, if the office has it.
std::optional<ParticipationFact> find_participation_fact(const Operation& operation,
                                                         ParticipationId participation_id);
/// The person's participation in the project, if there is one.
std::optional<ParticipationFact> participation_in(const Operation& operation, ProjectId project_id,
                                                  PersonId person_id);
/// The budget that pays for the project, when one was linked.
std::optional<BudgetId> budget_of(const Operation& operation, ProjectId project_id);

/// What happened to a certificate of qualifying (zaświadczenie o możliwości zakwalifikowania): it was
/// asked for, issued or refused, the person has it, the project took it in, or it was annulled.
enum class CertificateEventKind { asked, issued, refused, collected, used, annulled };
BOOST_DESCRIBE_ENUM(CertificateEventKind, asked, issued, refused, collected, used, annulled)

struct CertificateFact {
    QualifyingId qualifying_id;
    PersonId person_id;
    std::string first_name;
    std::string last_name;
    std::optional<std::string> number;
    CertificateEventKind kind = CertificateEventKind::asked;
    Day on;
};
BOOST_DESCRIBE_STRUCT(CertificateFact, (),
                      (qualifying_id, person_id, first_name, last_name, number, kind, on))

/// All that happened to certificates for the project, earliest first.
std::vector<CertificateFact> certificates_of(const Operation& operation, ProjectId project_id);

/// A request for a certificate that waits for its answer.
struct CertificateDue {
    QualifyingId qualifying_id;
    PersonId person_id;
    std::string person_name;
    std::string project_name;
    Day due_on;
};
BOOST_DESCRIBE_STRUCT(CertificateDue, (),
                      (qualifying_id, person_id, person_name, project_name, due_on))

/// Requests to be answered by the day, the earliest first; only those within reach.
std::vector<CertificateDue> certificates_due(const Operation& operation, Day until,
                                             const ReachFilter& reach);

/// What a recruitment waits for: an answer to an invitation, papers that an applicant was asked for, a
/// decision on an appeal, which has no term.
enum class RecruitmentWait { invitation, completion, appeal };
BOOST_DESCRIBE_ENUM(RecruitmentWait, invitation, completion, appeal)

struct RecruitmentDue {
    RecruitmentWait kind = RecruitmentWait::invitation;
    std::string subject_id;  ///< Of the invitation, the application or the appeal.
    ApplicationId application_id;
    ProjectId project_id;
    std::string project_name;
    PersonId person_id;
    std::string person_name;
    std::optional<Day> due_on;
};
BOOST_DESCRIBE_STRUCT(RecruitmentDue, (),
                      (kind, subject_id, application_id, project_id, project_name, person_id,
                       person_name, due_on))

/// What waits between the days, both included, and appeals not decided yet; the earliest first, only
/// of those within reach.
std::vector<RecruitmentDue> recruitment_due(const Operation& operation, Day from, Day until,
                                            const ReachFilter& reach);

/// What a relative is to the participant: her spouse, her child.
enum class Kinship { spouse, partner, child, parent, sibling, grandparent, grandchild, other };
BOOST_DESCRIBE_ENUM(Kinship, spouse, partner, child, parent, sibling, grandparent, grandchild,
                    other)

/// A relative of a participant who joined the programme (rodzina beneficjenta).
struct FamilyMemberFact {
    FamilyMemberId family_member_id;
    ParticipationId participation_id;
    PersonId person_id;
    std::string first_name;
    std::string last_name;
    Kinship kinship = Kinship::other;
    Day joined_on;
    std::optional<Day> left_on;  ///< The last day in the programme.
};
BOOST_DESCRIBE_STRUCT(FamilyMemberFact, (),
                      (family_member_id, participation_id, person_id, first_name, last_name,
                       kinship, joined_on, left_on))

/// All relatives who joined the project, also those who left it, by name.
std::vector<FamilyMemberFact> family_members_of(const Operation& operation, ProjectId project_id);

/// How relations in a family changed (zmiana relacji w rodzinie), told by those of it who were asked
/// both before and after. Of others it is told that they were not asked after, or not at all.
enum class RelationChange { improved, unchanged, worse, not_asked_after, not_asked };
BOOST_DESCRIBE_ENUM(RelationChange, improved, unchanged, worse, not_asked_after, not_asked)

/// The relations in the family of one participant.
struct FamilyRelationFact {
    ParticipationId participation_id;
    PersonId person_id;  ///< The participant.
    std::string first_name;
    std::string last_name;
    RelationChange change = RelationChange::not_asked;
    std::optional<Day> asked_on;  ///< The last day on which somebody of the family was asked.
};
BOOST_DESCRIBE_STRUCT(FamilyRelationFact, (),
                      (participation_id, person_id, first_name, last_name, change, asked_on))

/// Every family of the project of which a relative joined or somebody was asked, by name.
std::vector<FamilyRelationFact> family_relations_of(const Operation& operation,
                                                    ProjectId project_id);

enum class ProjectDateKind { recruitment_opens, recruitment_closes, project_ends };
BOOST_DESCRIBE_ENUM(ProjectDateKind, recruitment_opens, recruitment_closes, project_ends)

/// A day that a project has set itself.
struct ProjectDate {
    ProjectDateKind kind = ProjectDateKind::project_ends;
    Day on;
    ProjectId project_id;
    std::string project_name;
};
BOOST_DESCRIBE_STRUCT(ProjectDate, (), (kind, on, project_id, project_name))

/// The days of projects from one day to another, both included, the earliest first.
std::vector<ProjectDate> dates_between(const Operation& operation, Day from, Day to);

enum class ProjectEventKind {
    application_received,
    selected_basic,
    selected_reserve,
    enrolled,
    resigned,
    returned,
    left
};
BOOST_DESCRIBE_ENUM(ProjectEventKind, application_received, selected_basic, selected_reserve,
                    enrolled, resigned, returned, left)

/// A row of a person's timeline; the subject is the participation of an enrolment or a leaving,
/// otherwise the application.
struct ProjectEvent {
    Day on;
    ProjectEventKind kind = ProjectEventKind::application_received;
    std::string subject_id;
    std::string project_name;
};
BOOST_DESCRIBE_STRUCT(ProjectEvent, (), (on, kind, subject_id, project_name))

/// What happened to the person in projects, earliest first. Of selections only the list in force.
std::vector<ProjectEvent> events_of(const Operation& operation, PersonId person_id);

void add_routes(Routes& routes);

/// Takes what another capability keeps of one project over to another, without people and days.
using TakeOver =
    std::function<void(Transaction&, const ProjectFact& from, const ProjectFact& to)>;
struct TakeOvers {
    TakeOver support;  ///< Forms of support with their series.
    TakeOver figures;  ///< Figures that the office composed.
};
/// The intent that needs them.
void add_next_edition_route(Routes& routes, const TakeOvers& take_overs);

/// The papers that are made of projects: the ranking list for the notice board, certificates and
/// their refusals, lists of certificates.
void add_papers(papers::PaperKinds& kinds);

}  // namespace wedka::programmes

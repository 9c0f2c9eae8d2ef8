#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "papers/papers.hpp"
#include "people/people.hpp"
#include "platform/json.hpp"
#include "platform/operation.hpp"
#include "platform/routes.hpp"
#include "staff/staff.hpp"
#include "vocabulary/day.hpp"
#include "vocabulary/period.hpp"

/// What other capabilities may ask of social work with a person: interviews, diagnoses, social
/// contracts, family assistance and notes, as dated facts. None of these functions asks whether the
/// asker may know the person; lists take the filter.
namespace wedka::casework {

using people::PersonId;
using staff::MemberId;
using InterviewId = Id<struct InterviewKind>;
using DiagnosisId = Id<struct DiagnosisKind>;
using ContractId = Id<struct ContractKind>;
using ActionId = Id<struct ActionKind>;
using AssistanceId = Id<struct AssistanceKind>;
using PlanActionId = Id<struct PlanActionKind>;
using NoteId = Id<struct NoteRecordKind>;

/// Form of a social contract: `a` for a person or family in a difficult situation (część I A i
/// II A), `b` for becoming active and independent at work (część I B i II B).
enum class ContractVariant { a, b };
BOOST_DESCRIBE_ENUM(ContractVariant, a, b)

/// How a social contract ended; not_kept is niedotrzymany.
enum class ContractResult { fulfilled, partly, by_agreement, expired, not_kept };
BOOST_DESCRIBE_ENUM(ContractResult, fulfilled, partly, by_agreement, expired, not_kept)

/// Who does an action of a contract: the person, the centre, or somebody else.
enum class ActionSide { person, centre, other };
BOOST_DESCRIBE_ENUM(ActionSide, person, centre, other)

/// A social contract (kontrakt socjalny, art. 108 UPS) without its texts.
struct ContractFact {
    ContractId contract_id;
    PersonId person_id;
    std::string number;
    ContractVariant variant = ContractVariant::a;
    Day concluded_on;
    Day from_on;
    Day to_on;
    std::optional<Day> ended_on;
    std::optional<ContractResult> result;
};
BOOST_DESCRIBE_STRUCT(ContractFact, (),
                      (contract_id, person_id, number, variant, concluded_on, from_on, to_on,
                       ended_on, result))

/// A community interview (rodzinny wywiad środowiskowy, art. 107 UPS).
struct InterviewFact {
    InterviewId interview_id;
    PersonId person_id;
    std::string number;
    Day learned_on;
    std::optional<Day> due_on;
    std::optional<Day> visited_on;
};
BOOST_DESCRIBE_STRUCT(InterviewFact, (),
                      (interview_id, person_id, number, learned_on, due_on, visited_on))

/// A signed diagnosis of a person's situation (diagnoza).
struct DiagnosisFact {
    DiagnosisId diagnosis_id;
    PersonId person_id;
    Day signed_on;
};
BOOST_DESCRIBE_STRUCT(DiagnosisFact, (), (diagnosis_id, person_id, signed_on))

/// The person's contracts, earliest first.
std::vector<ContractFact> contracts_of(const Operation& operation, PersonId person_id);
/// The contract, if the office has it.
std::optional<ContractFact> find_contract(const Operation& operation, ContractId contract_id);
/// The person's interviews, earliest first.
std::vector<InterviewFact> interviews_of(const Operation& operation, PersonId person_id);
/// The interview, if the office has it.
std::optional<InterviewFact> find_interview(const Operation& operation, InterviewId interview_id);
/// The person's signed diagnoses, earliest first.
std::vector<DiagnosisFact> diagnoses_of(const Operation& operation, PersonId person_id);

/// How work with a family assistant ended: cel osiągnięty, rezygnacja, brak współpracy,
/// przeprowadzka, dzieci w pieczy zastępczej.
enum class AssistanceResult {
    aims_reached,
    resigned,
    no_cooperation,
    moved_away,
    children_in_care
};
BOOST_DESCRIBE_ENUM(AssistanceResult, aims_reached, resigned, no_cooperation, moved_away,
                    children_in_care)

/// A family that has, or had, a family assistant (asystent rodziny), with those who belonged to the
/// household when the work began; who keeps the household stands first.
struct AssistanceFact {
    AssistanceId assistance_id;
    std::string number;
    people::HouseholdId household_id;
    MemberId worker_id;
    std::string worker_name;
    Day from_on;
    std::optional<Day> to_on;
    std::optional<Day> ended_on;
    std::optional<AssistanceResult> result;
    std::vector<people::PersonBrief> family;
};

/// Families with whom an assistant worked on some day of the period, by the beginning of the work;
/// one family stands twice when its work ended and began again.
std::vector<AssistanceFact> families_with_assistant(const Operation& operation,
                                                    const Period& period);

/// An action of a contract that waits to be done.
struct ActionDue {
    ActionId action_id;
    ContractId contract_id;
    std::string contract_number;
    PersonId person_id;
    std::string person_name;
    MemberId worker_id;
    ActionSide side = ActionSide::person;
    Day due_on;
    LongText description;
};

/// An action of a family's help plan in force that waits to be done; the person is the one who
/// keeps the household, or the first of it whom the asker may know.
struct PlanActionDue {
    PlanActionId action_id;
    AssistanceId assistance_id;
    std::string assistance_number;
    PersonId person_id;
    std::string person_name;
    Day due_on;
    LongText description;
};

enum class CaseEndKind { contract_end, assistance_end };
BOOST_DESCRIBE_ENUM(CaseEndKind, contract_end, assistance_end)

/// A contract or a family's assistance whose time runs out, and of which somebody is to say how it
/// ended.
struct CaseEndDue {
    CaseEndKind kind = CaseEndKind::contract_end;
    std::string subject_id;
    std::string number;
    PersonId person_id;
    std::string person_name;
    Day due_on;
};
BOOST_DESCRIBE_STRUCT(CaseEndDue, (), (kind, subject_id, number, person_id, person_name, due_on))

/// An interview that waits for the visit; without a day when none was in force.
struct InterviewWaiting {
    InterviewId interview_id;
    std::string number;
    PersonId person_id;
    std::string person_name;
    MemberId worker_id;
    bool is_urgent = false;
    Day learned_on;
    std::optional<Day> due_on;
};
BOOST_DESCRIBE_STRUCT(InterviewWaiting, (),
                      (interview_id, number, person_id, person_name, worker_id, is_urgent,
                       learned_on, due_on))

/// Actions not done and due until the day, of contracts that have not ended; the earliest first.
std::vector<ActionDue> actions_due(const Operation& operation, Day until, const ReachFilter& reach);
/// The same of the help plans in force of families whose assistance has not ended.
std::vector<PlanActionDue> plan_actions_due(const Operation& operation, Day until,
                                            const ReachFilter& reach);
/// Contracts and assistances that are to end by the day and have not been ended; the earliest
/// first.
std::vector<CaseEndDue> ends_due(const Operation& operation, Day until, const ReachFilter& reach);
/// Interviews ordered and not visited; the earliest due first, those without a day last.
std::vector<InterviewWaiting> interviews_waiting(const Operation& operation,
                                                 const ReachFilter& reach);

enum class CaseEventKind {
    interview_ordered,
    interview_visited,
    diagnosis_signed,
    contract_concluded,
    contract_ended,
    assistance_opened,
    family_plan_made,
    family_visited,
    assistance_ended,
    social_work_noted,
    material_help_noted
};
BOOST_DESCRIBE_ENUM(CaseEventKind, interview_ordered, interview_visited, diagnosis_signed,
                    contract_concluded, contract_ended, assistance_opened, family_plan_made,
                    family_visited, assistance_ended, social_work_noted, material_help_noted)

/// A row of a person's timeline; a diagnosis and a note have no number, and only a note has a text.
/// A note that was set right does not stand here, the one that sets it right does.
struct CaseEvent {
    Day on;
    CaseEventKind kind = CaseEventKind::interview_ordered;
    std::string subject_id;
    std::string number;
    std::optional<LongText> text;
};

/// What happened in the person's casework, earliest first.
std::vector<CaseEvent> events_of(const Operation& operation, PersonId person_id);

/// Contracts whose number begins so, at most 20, newest first; only those within reach.
std::vector<ContractFact> search_contracts(const Operation& operation, const std::string& number,
                                           const ReachFilter& reach);

void add_routes(Routes& routes);
/// The papers that are made of casework: the social contract in both forms, a family's help plan.
void add_papers(papers::PaperKinds& kinds);

}  // namespace wedka::casework

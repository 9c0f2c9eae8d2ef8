#pragma once

#include "casework/casework.hpp"
#include "vocabulary/minutes.hpp"

namespace wedka::casework {

using FamilyPlanId = Id<struct FamilyPlanKind>;
using FamilyVisitId = Id<struct FamilyVisitKind>;

/// Upon what an assistant is assigned: the social worker's request (wniosek pracownika socjalnego),
/// a parent who is a minor, a court, the act "Za życiem", or a project of before the act of 2012.
enum class AssistanceBasis { request, minor_parent, court, for_life, project };
BOOST_DESCRIBE_ENUM(AssistanceBasis, request, minor_parent, court, for_life, project)

/// Where the work stands on a day: `planning` has no help plan yet, `lapsed` is past its period and
/// waits for somebody to say how it ended.
enum class AssistanceState { upcoming, planning, active, lapsed, ended };
BOOST_DESCRIBE_ENUM(AssistanceState, upcoming, planning, active, lapsed, ended)

/// Who does an action of a help plan: the family, the assistant, or somebody else.
enum class PlanSide { family, assistant, other };
BOOST_DESCRIBE_ENUM(PlanSide, family, assistant, other)

/// Somebody of the household as it was when the work began. Whom the asker may not know stands in
/// none of the lists below.
struct AssistedPerson {
    PersonId person_id;
    std::string first_name;
    std::string last_name;
    people::HouseholdRole role = people::HouseholdRole::self;
};
BOOST_DESCRIBE_STRUCT(AssistedPerson, (), (person_id, first_name, last_name, role))

/// One action of a help plan: who does what until when, and what it should bring.
struct PlanAction {
    PlanActionId action_id;
    PlanSide side = PlanSide::family;
    LongText description;
    Day due_on;
    LongText expected_effect;
    std::optional<Day> done_on;
};
BOOST_DESCRIBE_STRUCT(PlanAction, (),
                      (action_id, side, description, due_on, expected_effect, done_on))

/// A help plan (plan pracy z rodziną) as the assistant and the family made it together.
struct FamilyPlan {
    FamilyPlanId plan_id;
    std::int64_t version_no = 1;
    Day made_on;
    std::vector<AssistedPerson> made_with;
    MemberId consulted_with;
    std::string consulted_with_name;
    Day consulted_on;
    LongText situation;
    std::vector<LongText> aims;
    std::vector<PlanAction> actions;
};
BOOST_DESCRIBE_STRUCT(FamilyPlan, (),
                      (plan_id, version_no, made_on, made_with, consulted_with, consulted_with_name,
                       consulted_on, situation, aims, actions))

/// A meeting of the assistant with the family (wizyta).
struct FamilyVisit {
    FamilyVisitId visit_id;
    Day visited_on;
    Minutes minutes;
    std::string place;
    std::string worker_name;
    bool is_child_at_risk = false;
    LongText course;
};
BOOST_DESCRIBE_STRUCT(FamilyVisit, (),
                      (visit_id, visited_on, minutes, place, worker_name, is_child_at_risk, course))

/// A row of the list of families with an assistant; the person is who keeps the household, or the
/// first of the family whom the asker may know.
struct AssistanceRow {
    AssistanceId assistance_id;
    std::string number;
    AssistanceState state = AssistanceState::planning;
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    std::string assistant_name;
    Day from_on;
    std::optional<Day> to_on;
    std::optional<Day> ended_on;
    std::optional<AssistanceResult> result;
};
BOOST_DESCRIBE_STRUCT(AssistanceRow, (),
                      (assistance_id, number, state, person_id, last_name, first_name,
                       assistant_name, from_on, to_on, ended_on, result))

/// Family assistance (asysta rodzinna) with its plans, the one in force first, and its visits, the
/// latest first.
struct Assistance {
    AssistanceId assistance_id;
    std::int64_t version = 1;
    std::string number;
    people::HouseholdId household_id;
    AssistanceState state = AssistanceState::planning;
    AssistanceBasis basis = AssistanceBasis::request;
    MemberId worker_id;
    std::string worker_name;
    std::optional<Day> requested_on;
    std::optional<Day> consent_on;
    Day from_on;
    std::optional<Day> to_on;
    std::vector<AssistedPerson> family;
    std::vector<FamilyPlan> plans;
    std::vector<FamilyVisit> visits;
    std::optional<Day> ended_on;
    std::optional<AssistanceResult> result;
    std::optional<LongText> final_assessment;
};
BOOST_DESCRIBE_STRUCT(Assistance, (),
                      (assistance_id, version, number, household_id, state, basis, worker_id,
                       worker_name, requested_on, consent_on, from_on, to_on, family, plans, visits,
                       ended_on, result, final_assessment))

}  // namespace wedka::casework

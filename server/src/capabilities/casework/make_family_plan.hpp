#pragma once

#include "casework/assistance.hpp"

namespace wedka::casework {

/// An action as the family and the assistant agree on it.
struct PlannedFamilyAction {
    PlanSide side = PlanSide::family;
    LongText description;
    Day due_on;
    LongText expected_effect;
};
BOOST_DESCRIBE_STRUCT(PlannedFamilyAction, (), (side, description, due_on, expected_effect))

/// A help plan, made together with those of the family whom it names and consulted with a social
/// worker.
struct MakeFamilyPlan {
    AssistanceId assistance_id;
    Day made_on;
    std::vector<PersonId> made_with;
    std::optional<MemberId> consulted_with;
    std::optional<Day> consulted_on;
    LongText situation;
    std::vector<LongText> aims;
    std::vector<PlannedFamilyAction> actions;
};
BOOST_DESCRIBE_STRUCT(MakeFamilyPlan, (),
                      (assistance_id, made_on, made_with, consulted_with, consulted_on, situation,
                       aims, actions))

/// Keeps the plan as the next version, in force from now on; earlier ones stay as they were.
Result<Assistance> make_family_plan(Transaction& transaction, const MakeFamilyPlan& request);

}  // namespace wedka::casework

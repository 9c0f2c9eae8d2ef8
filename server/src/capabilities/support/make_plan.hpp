#pragma once

#include "support/action_plan.hpp"

namespace wedka::support {

/// A step as it is agreed on.
struct NewPlanStep {
    LongText step;
    Day due_on;
};
BOOST_DESCRIBE_STRUCT(NewPlanStep, (), (step, due_on))

/// What counsellor and participant agreed on together. Signatures may follow later.
struct MakePlan {
    ProjectId project_id;
    PersonId person_id;
    MemberId counsellor_id;
    Day made_on;
    LongText situation;
    std::vector<LongText> aims;
    std::vector<NewPlanStep> steps;
    std::vector<SeriesId> series_ids;
    std::optional<Day> participant_signed_on;
    std::optional<Day> counsellor_signed_on;
};
BOOST_DESCRIBE_STRUCT(MakePlan, (),
                      (project_id, person_id, counsellor_id, made_on, situation, aims, steps,
                       series_ids, participant_signed_on, counsellor_signed_on))

/// Keeps the plan; signed by both it takes the place of an earlier one.
Result<ActionPlan> make_plan(Transaction& transaction, const MakePlan& request);

}  // namespace wedka::support

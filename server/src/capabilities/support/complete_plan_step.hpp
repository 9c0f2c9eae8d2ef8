#pragma once

#include "support/action_plan.hpp"

namespace wedka::support {

/// A step of a plan was done.
struct CompletePlanStep {
    PlanId plan_id;
    PlanStepId step_id;
    Day done_on;
};
BOOST_DESCRIBE_STRUCT(CompletePlanStep, (), (plan_id, step_id, done_on))

/// Marks the step as done on the day.
Result<ActionPlan> complete_plan_step(Transaction& transaction, const CompletePlanStep& request);

}  // namespace wedka::support

#pragma once

#include "support/action_plan.hpp"

namespace wedka::support {

/// On which days the two sides signed the plan on paper.
struct SignPlan {
    PlanId plan_id;
    std::optional<Day> participant_signed_on;
    std::optional<Day> counsellor_signed_on;
};
BOOST_DESCRIBE_STRUCT(SignPlan, (), (plan_id, participant_signed_on, counsellor_signed_on))

/// Records signatures that the plan lacks.
Result<ActionPlan> sign_plan(Transaction& transaction, const SignPlan& request);

}  // namespace wedka::support

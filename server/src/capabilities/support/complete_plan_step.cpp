#include "support/complete_plan_step.hpp"

#include <algorithm>

#include "support/plan_rules.hpp"
#include "support/plan_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::support {

Result<ActionPlan> complete_plan_step(Transaction& transaction, const CompletePlanStep& request) {
    const auto known = lock_plan(transaction, request.plan_id);
    if (!known) return not_found("plan_id");
    if (const auto refusal = transaction.deny("support.make_plan", known->person_id))
        return *refusal;
    const auto steps = action_plan(transaction, request.plan_id).plan_steps;
    const auto step = std::ranges::find(steps, request.step_id, &PlanStep::step_id);
    if (step == steps.end()) return not_found("step_id");
    const auto findings = check_step_done(request.done_on, *known, *step, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    mark_step_done(transaction, request);
    transaction.record("support.make_plan", request.step_id, request.plan_id, known->person_id);
    return action_plan(transaction, request.plan_id);
}

}  // namespace wedka::support

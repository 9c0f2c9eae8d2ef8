#include "support/sign_plan.hpp"

#include "support/plan_rules.hpp"
#include "support/plan_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::support {

Result<ActionPlan> sign_plan(Transaction& transaction, const SignPlan& request) {
    const auto plan = lock_plan(transaction, request.plan_id);
    if (!plan) return not_found("plan_id");
    if (const auto refusal = transaction.deny("support.make_plan", plan->person_id))
        return *refusal;
    const auto findings = check_signing(request, *plan, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    mark_signed(transaction, request);
    transaction.record("support.make_plan", request.plan_id, plan->person_id);
    return action_plan(transaction, request.plan_id);
}

}  // namespace wedka::support

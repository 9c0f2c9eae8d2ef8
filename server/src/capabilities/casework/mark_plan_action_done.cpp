#include "casework/mark_plan_action_done.hpp"

#include <algorithm>

#include "casework/assistance_rules.hpp"
#include "casework/assistance_store.hpp"
#include "casework/assisted_family.hpp"
#include "vocabulary/today.hpp"

namespace wedka::casework {

Result<Assistance> mark_plan_action_done(Transaction& transaction,
                                         const MarkPlanActionDone& request) {
    if (!lock_assistance(transaction, request.assistance_id)) return not_found("assistance_id");
    const auto before = assistance(transaction, request.assistance_id);
    if (const auto refusal = deny_family(transaction, "casework.assist_family", before.family))
        return *refusal;
    for (const auto& plan : before.plans) {
        const auto action =
            std::ranges::find(plan.actions, request.action_id, &PlanAction::action_id);
        if (action == plan.actions.end()) continue;
        const auto findings =
            check_plan_action_done(request.done_on, before, plan, *action, today_in(transaction));
        if (const auto refusal = transaction.verdict(findings)) return *refusal;
        mark_done(transaction, request);
        transaction.record("casework.assist_family", request.action_id, request.assistance_id,
                           before.family.front().person_id);
        return assistance(transaction, request.assistance_id);
    }
    return not_found("action_id");
}

}  // namespace wedka::casework

#include "support/make_plan.hpp"

#include "support/plan_rules.hpp"
#include "support/plan_store.hpp"
#include "support/series_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::support {

Result<ActionPlan> make_plan(Transaction& transaction, const MakePlan& request) {
    const auto project = programmes::find_project(transaction, request.project_id);
    if (!project) return not_found("project_id");
    if (!people::find_person(transaction, request.person_id)) return not_found("person_id");
    if (const auto refusal = transaction.deny("support.make_plan", request.person_id))
        return *refusal;
    if (!staff::find_member(transaction, request.counsellor_id)) return not_found("counsellor_id");
    const auto participation =
        programmes::participation_in(transaction, request.project_id, request.person_id);
    const auto findings =
        check_plan(request, {*project, participation, series_of(transaction, request.project_id),
                             today_in(transaction)});
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto plan_id = insert_plan(transaction, request, participation->participation_id);
    transaction.record("support.make_plan", plan_id, request.person_id);
    return action_plan(transaction, plan_id);
}

}  // namespace wedka::support

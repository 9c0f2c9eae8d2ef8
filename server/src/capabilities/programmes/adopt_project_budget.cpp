#include "programmes/adopt_project_budget.hpp"

#include "programmes/project_store.hpp"

namespace wedka::programmes {

namespace {

Finding required(const char* field) {
    return {.rule = {}, .field = field, .code = "required"};
}

Result<finance::Budget> adopt_first(Transaction& transaction, const AdoptProjectBudget& request) {
    if (!request.name) return refused(required("name"));
    const auto budget = finance::adopt_budget(
        transaction, {*request.name, request.adopted_on, request.total, request.lines});
    if (!budget) return budget;
    put_budget(transaction, request.project_id, budget->budget_id);
    return budget;
}

Result<finance::Budget> adopt_next(Transaction& transaction, const AdoptProjectBudget& request,
                                   BudgetId budget_id) {
    if (request.name) return refused({.rule = {}, .field = "name", .code = "budget_has_its_name"});
    if (!request.reason) return refused(required("reason"));
    return finance::revise_budget(transaction, {budget_id, request.adopted_on, *request.reason,
                                                request.total, request.lines});
}

}  // namespace

Result<finance::Budget> adopt_project_budget(Transaction& transaction,
                                             const AdoptProjectBudget& request) {
    if (!lock_project(transaction, request.project_id)) return not_found("project_id");
    const auto before = budget_of(transaction, request.project_id);
    auto budget =
        before ? adopt_next(transaction, request, *before) : adopt_first(transaction, request);
    if (!budget) return budget;
    transaction.record("programmes.link_budget", request.project_id, budget->budget_id);
    return budget;
}

}  // namespace wedka::programmes

#include "programmes/link_budget.hpp"

#include "programmes/project_store.hpp"

namespace wedka::programmes {

Result<Project> link_budget(Transaction& transaction, const LinkBudget& request) {
    if (!lock_project(transaction, request.project_id)) return not_found("project_id");
    if (!finance::find_budget(transaction, request.budget_id)) return not_found("budget_id");
    const auto paid_for = project_of_budget(transaction, request.budget_id);
    if (paid_for && *paid_for != request.project_id)
        return refused(
            {.rule = "R5-18", .field = "budget_id", .code = "budget_of_another_project"});

    put_budget(transaction, request.project_id, request.budget_id);
    transaction.record("programmes.link_budget", request.project_id, request.budget_id);
    return project(transaction, request.project_id);
}

}  // namespace wedka::programmes

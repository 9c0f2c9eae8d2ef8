#include "finance/show_budget.hpp"

#include "finance/budget_store.hpp"

namespace wedka::finance {

Result<Budget> show_budget(Query& query, const ShowBudget& request) {
    const auto budget = request.version_no
                            ? find_version(query, request.budget_id, *request.version_no)
                            : find_budget(query, request.budget_id);
    if (!budget) return not_found("budget_id");
    return *budget;
}

}  // namespace wedka::finance

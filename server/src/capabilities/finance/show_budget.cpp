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

Result<Page<Budget>> list_budget_versions(Query& query, const ListBudgetVersions& request) {
    const auto in_force = find_budget(query, request.budget_id);
    if (!in_force) return not_found("budget_id");
    Page<Budget> page{{*in_force}};
    for (auto version_no = in_force->version_no - 1; version_no > 0; --version_no)
        page.items.push_back(find_version(query, request.budget_id, version_no).value());
    return page;
}

}  // namespace wedka::finance

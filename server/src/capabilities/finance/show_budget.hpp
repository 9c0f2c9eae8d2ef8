#pragma once

#include "finance/finance.hpp"

namespace wedka::finance {

/// The budget in force, or an earlier version of it.
struct ShowBudget {
    BudgetId budget_id;
    std::optional<std::int64_t> version_no;
};
BOOST_DESCRIBE_STRUCT(ShowBudget, (), (budget_id, version_no))

Result<Budget> show_budget(Query& query, const ShowBudget& request);

struct ListBudgetVersions {
    BudgetId budget_id;
};
BOOST_DESCRIBE_STRUCT(ListBudgetVersions, (), (budget_id))

/// Every version with its lines and sums, the one in force first.
Result<Page<Budget>> list_budget_versions(Query& query, const ListBudgetVersions& request);

}  // namespace wedka::finance

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

}  // namespace wedka::finance

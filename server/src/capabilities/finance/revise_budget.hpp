#pragma once

#include "finance/finance.hpp"

namespace wedka::finance {

/// A further version of a budget, and why there had to be one (an increase, an annex).
struct ReviseBudget {
    BudgetId budget_id;
    Day adopted_on;
    std::string reason;
    Money total;
    std::vector<BudgetLine> lines;
};
BOOST_DESCRIBE_STRUCT(ReviseBudget, (), (budget_id, adopted_on, reason, total, lines))

/// Adopts the next version; the earlier ones stay as they were.
Result<Budget> revise_budget(Transaction& transaction, const ReviseBudget& request);

}  // namespace wedka::finance

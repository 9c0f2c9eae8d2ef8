#pragma once

#include "finance/finance.hpp"

/// All SQL about budgets.
namespace wedka::finance {

/// What a version of a budget holds.
struct BudgetVersion {
    Day adopted_on;
    std::optional<std::string> reason;
    Money total;
    std::vector<BudgetLine> lines;
};

/// A budget whose first version is about to be inserted.
BudgetId insert_budget(Transaction& transaction, const std::string& name);
void insert_version(Transaction& transaction, BudgetId budget_id, std::int64_t version_no,
                    const BudgetVersion& version);
/// Locks the budget and answers the number that its next version takes; nothing when there is no
/// such budget.
std::optional<std::int64_t> take_next_version(Transaction& transaction, BudgetId budget_id);
/// One version with its lines and sums.
std::optional<Budget> find_version(const Operation& operation, BudgetId budget_id,
                                   std::int64_t version_no);

}  // namespace wedka::finance

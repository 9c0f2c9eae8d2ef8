#pragma once

#include "finance/finance.hpp"

namespace wedka::finance {

/// A budget as it was agreed: its total, and which source gives how much to which task.
struct AdoptBudget {
    std::string name;
    Day adopted_on;
    Money total;
    std::vector<BudgetLine> lines;
};
BOOST_DESCRIBE_STRUCT(AdoptBudget, (), (name, adopted_on, total, lines))

/// Adopts a budget as its first version.
Result<Budget> adopt_budget(Transaction& transaction, const AdoptBudget& request);

}  // namespace wedka::finance

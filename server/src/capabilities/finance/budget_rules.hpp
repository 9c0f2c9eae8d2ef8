#pragma once

#include "finance/finance.hpp"

namespace wedka::finance {

/// F-02 an amount that is not above zero, or too large to be one; of no field of its own, so that
/// lines and payments ask alike.
void check_amount(Money amount, const std::string& field, Findings& findings);

/// F-02, F-04, F-05, F-06 and R5-13: what a version of a budget alone tells.
Findings check_budget(Day adopted_on, Money total, const std::vector<BudgetLine>& lines, Day today);

/// F-07: a version adopted before the one that it follows.
void check_succession(Day before, Day adopted_on, Findings& findings);

}  // namespace wedka::finance

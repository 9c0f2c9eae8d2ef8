#include "finance/budget_rules.hpp"
#include "finance/budget_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::finance {

Result<Budget> adopt_budget(Transaction& transaction, const AdoptBudget& request) {
    const auto findings =
        check_budget(request.adopted_on, request.total, request.lines, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto budget_id = insert_budget(transaction, request.name);
    insert_version(transaction, budget_id, 1,
                   {request.adopted_on, std::nullopt, request.total, request.lines});
    transaction.record("finance.adopt_budget", budget_id);
    return find_budget(transaction, budget_id).value();
}

}  // namespace wedka::finance

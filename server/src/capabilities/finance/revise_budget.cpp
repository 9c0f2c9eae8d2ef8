#include "finance/budget_rules.hpp"
#include "finance/budget_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::finance {

Result<Budget> revise_budget(Transaction& transaction, const ReviseBudget& request) {
    const auto version_no = take_next_version(transaction, request.budget_id);
    if (!version_no) return not_found("budget_id");
    const auto before = find_version(transaction, request.budget_id, *version_no - 1).value();

    auto findings =
        check_budget(request.adopted_on, request.total, request.lines, today_in(transaction));
    check_succession(before.adopted_on, request.adopted_on, findings);
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    insert_version(transaction, request.budget_id, *version_no,
                   {request.adopted_on, request.reason, request.total, request.lines});
    transaction.record("finance.adopt_budget", request.budget_id);
    return find_budget(transaction, request.budget_id).value();
}

}  // namespace wedka::finance

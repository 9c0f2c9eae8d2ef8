#include "casework/mark_action_done.hpp"

#include <algorithm>

#include "casework/contract_rules.hpp"
#include "casework/contract_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::casework {

Result<Contract> mark_action_done(Transaction& transaction, const MarkActionDone& request) {
    const auto known = lock_contract(transaction, request.contract_id);
    if (!known) return not_found();
    if (const auto refusal = transaction.deny("casework.conclude_contract", known->person_id))
        return *refusal;
    const auto actions = contract(transaction, request.contract_id).actions;
    const auto action = std::find_if(actions.begin(), actions.end(), [&](const auto& one) {
        return one.action_id == request.action_id;
    });
    if (action == actions.end()) return not_found("action_id");
    const auto findings = check_done(request.done_on, *known, *action, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    mark_done(transaction, request);
    transaction.record("casework.conclude_contract", request.action_id, request.contract_id,
                       known->person_id);
    return contract(transaction, request.contract_id);
}

}  // namespace wedka::casework

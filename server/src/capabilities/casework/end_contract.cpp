#include "casework/end_contract.hpp"

#include "casework/contract_rules.hpp"
#include "casework/contract_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::casework {

Result<Contract> end_contract(Transaction& transaction, const EndContract& request) {
    const auto running = lock_contract(transaction, request.contract_id);
    if (!running) return not_found();
    if (const auto refusal = transaction.deny("casework.end_contract", running->person_id))
        return *refusal;
    const auto findings = check_end(request, *running, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    mark_ended(transaction, request);
    transaction.record("casework.end_contract", request.contract_id, running->person_id);
    return contract(transaction, request.contract_id);
}

}  // namespace wedka::casework

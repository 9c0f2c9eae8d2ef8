#include "casework/end_assistance.hpp"

#include "casework/assistance_rules.hpp"
#include "casework/assistance_store.hpp"
#include "casework/assisted_family.hpp"
#include "vocabulary/today.hpp"

namespace wedka::casework {

Result<Assistance> end_assistance(Transaction& transaction, const EndAssistance& request) {
    if (!lock_assistance(transaction, request.assistance_id)) return not_found("assistance_id");
    const auto before = assistance(transaction, request.assistance_id);
    if (const auto refusal = deny_family(transaction, "casework.end_assistance", before.family))
        return *refusal;
    const auto findings = check_assistance_end(request, before, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    mark_ended(transaction, request);
    // The same grant again, with its last day.
    for (const auto& person_id : everybody_in(transaction, request.assistance_id))
        grant_access(transaction, person_id.uuid(), before.worker_id.uuid(),
                     "family_assistance", before.from_on.text(), request.ended_on.text());
    transaction.record("casework.end_assistance", request.assistance_id,
                       before.family.front().person_id);
    return assistance(transaction, request.assistance_id);
}

}  // namespace wedka::casework

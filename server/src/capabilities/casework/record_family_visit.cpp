#include "casework/record_family_visit.hpp"

#include "casework/assistance_rules.hpp"
#include "casework/assistance_store.hpp"
#include "casework/assisted_family.hpp"
#include "vocabulary/today.hpp"

namespace wedka::casework {

Result<Assistance> record_family_visit(Transaction& transaction, const RecordFamilyVisit& request) {
    if (!lock_assistance(transaction, request.assistance_id)) return not_found("assistance_id");
    const auto before = assistance(transaction, request.assistance_id);
    if (const auto refusal = deny_family(transaction, "casework.assist_family", before.family))
        return *refusal;
    const auto findings = check_family_visit(request, before, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    insert_visit(transaction, request, before.worker_id);
    transaction.record("casework.assist_family", request.assistance_id,
                       before.family.front().person_id);
    return assistance(transaction, request.assistance_id);
}

}  // namespace wedka::casework

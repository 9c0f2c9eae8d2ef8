#include "casework/make_family_plan.hpp"

#include "casework/assistance_rules.hpp"
#include "casework/assistance_store.hpp"
#include "casework/assisted_family.hpp"
#include "vocabulary/today.hpp"

namespace wedka::casework {

Result<Assistance> make_family_plan(Transaction& transaction, const MakeFamilyPlan& request) {
    if (!lock_assistance(transaction, request.assistance_id)) return not_found("assistance_id");
    const auto before = assistance(transaction, request.assistance_id);
    if (const auto refusal = deny_family(transaction, "casework.assist_family", before.family))
        return *refusal;
    if (request.consulted_with && !staff::find_member(transaction, *request.consulted_with))
        return not_found("consulted_with");
    const bool is_social_worker =
        request.consulted_with && request.consulted_on &&
        staff::is_social_worker_on(transaction, *request.consulted_with, *request.consulted_on);
    const auto findings = check_plan(request, before, is_social_worker, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    insert_plan(transaction, request, std::ssize(before.plans) + 1);
    transaction.record("casework.assist_family", request.assistance_id,
                       before.family.front().person_id);
    return assistance(transaction, request.assistance_id);
}

}  // namespace wedka::casework

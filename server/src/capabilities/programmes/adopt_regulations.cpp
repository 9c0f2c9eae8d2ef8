#include "programmes/adopt_regulations.hpp"

#include "programmes/application_store.hpp"
#include "programmes/project_store.hpp"
#include "programmes/regulations_rules.hpp"
#include "programmes/regulations_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

Result<Regulations> adopt_regulations(Transaction& transaction, const AdoptRegulations& request) {
    if (!lock_project(transaction, request.project_id)) return not_found("project_id");
    const auto today = today_in(transaction);
    const auto before = find_regulations(transaction, request.project_id);
    auto findings =
        check_regulations(request, planned_now(transaction, request.project_id), today);
    if (before) {
        const auto received = count_applications(transaction, request.project_id);
        for (auto& finding : check_replacement(*before, received, today))
            findings.push_back(std::move(finding));
    }
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    replace_regulations(transaction, request);
    transaction.record("programmes.adopt_regulations", request.project_id);
    return find_regulations(transaction, request.project_id).value();
}

}  // namespace wedka::programmes

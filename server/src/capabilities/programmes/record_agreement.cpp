#include "programmes/record_agreement.hpp"

#include "programmes/project_rules.hpp"
#include "programmes/project_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

Result<Project> record_agreement(Transaction& transaction, const RecordAgreement& request) {
    if (!lock_project(transaction, request.project_id)) return not_found("project_id");
    const auto known = project(transaction, request.project_id);
    const auto findings = check_agreement(request, known, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    insert_agreement(transaction, request,
                     static_cast<std::int64_t>(known.agreements.size()) + 1);
    transaction.record("programmes.found_project", request.project_id);
    return project(transaction, request.project_id);
}

}  // namespace wedka::programmes

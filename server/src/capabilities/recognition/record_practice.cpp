#include "recognition/record_practice.hpp"

#include "recognition/award_rules.hpp"
#include "recognition/award_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::recognition {

Result<Practice> record_practice(Transaction& transaction, const RecordPractice& request) {
    if (request.project_id && !programmes::find_project(transaction, *request.project_id))
        return not_found("project_id");
    const auto findings = check_practice(request, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto practice_id = insert_practice(transaction, request);
    transaction.record("recognition.record", practice_id);
    return find_practice(transaction, practice_id).value();
}

Result<Practice> change_practice(Transaction& transaction, const ChangePractice& request) {
    const auto known = find_practice(transaction, request.practice_id);
    if (!known) return not_found("practice_id");
    if (known->version != request.if_match.number)
        return Refusal{RefusalKind::stale_version,
                       {{.rule = {}, .field = {}, .code = "stale_version"}}};
    if (request.project_id && !programmes::find_project(transaction, *request.project_id))
        return not_found("project_id");
    const auto findings = check_practice(request, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    update_practice(transaction, request.practice_id, request);
    transaction.record("recognition.record", request.practice_id);
    return find_practice(transaction, request.practice_id).value();
}

Result<Page<Practice>> list_practices(Query& query, const ListPractices&) {
    return Page<Practice>{all_practices(query)};
}

}  // namespace wedka::recognition

#include "recognition/record_award.hpp"

#include "recognition/award_rules.hpp"
#include "recognition/award_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::recognition {

namespace {

/// What may be said against the award; nothing to be found when it names a project that is not
/// there.
Result<Findings> findings_of(const Operation& operation, const AwardTerms& terms,
                             const std::optional<AwardId>& itself) {
    std::optional<programmes::ProjectFact> project;
    if (terms.project_id) {
        project = programmes::find_project(operation, *terms.project_id);
        if (!project) return not_found("project_id");
    }
    auto others = awards(operation);
    std::erase_if(others, [&](const AwardFact& other) { return other.award_id == itself; });
    auto findings = check_award(terms, project, today_in(operation));
    for (auto& finding : check_repetition(terms, others)) findings.push_back(finding);
    return findings;
}

}  // namespace

Result<Award> record_award(Transaction& transaction, const RecordAward& request) {
    const auto findings = findings_of(transaction, request, std::nullopt);
    if (!findings) return findings.refusal();
    if (const auto refusal = transaction.verdict(*findings)) return *refusal;

    const auto award_id = insert_award(transaction, request);
    transaction.record("recognition.record", award_id);
    return find_award(transaction, award_id).value();
}

Result<Award> change_award(Transaction& transaction, const ChangeAward& request) {
    const auto known = find_award(transaction, request.award_id);
    if (!known) return not_found("award_id");
    if (known->version != request.if_match.number)
        return Refusal{RefusalKind::stale_version,
                       {{.rule = {}, .field = {}, .code = "stale_version"}}};
    const auto findings = findings_of(transaction, request, request.award_id);
    if (!findings) return findings.refusal();
    if (const auto refusal = transaction.verdict(*findings)) return *refusal;

    update_award(transaction, request.award_id, request);
    transaction.record("recognition.record", request.award_id);
    return find_award(transaction, request.award_id).value();
}

Result<Page<Award>> list_awards(Query& query, const ListAwards&) {
    return Page<Award>{all_awards(query)};
}

}  // namespace wedka::recognition

#include "publishing/write_publication.hpp"

#include "publishing/find_publications.hpp"
#include "publishing/publication_rules.hpp"
#include "publishing/publication_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::publishing {

namespace {

std::vector<FullName> participants(const Operation& operation,
                                   const std::optional<ProjectId>& project_id) {
    std::vector<FullName> people;
    if (!project_id) return people;
    for (const auto& participant : programmes::participants_of(operation, *project_id))
        people.push_back({participant.first_name, participant.last_name});
    return people;
}

Refusal changed_meanwhile() {
    return {RefusalKind::stale_version, {{.rule = {}, .field = {}, .code = "changed_meanwhile"}}};
}

}  // namespace

Result<Publication> begin_publication(Transaction& transaction, const BeginPublication& request) {
    if (request.project_id && !programmes::find_project(transaction, *request.project_id))
        return not_found("project_id");
    auto findings = check_draft(request.texts, request.tolerances,
                                participants(transaction, request.project_id));
    for (auto& finding : check_year(request.year, today_in(transaction)))
        findings.push_back(std::move(finding));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto publication_id = insert_publication(transaction, request.year, request.project_id);
    put_draft(transaction, publication_id, 1, request.texts, request.tolerances);
    transaction.record("publishing.write", publication_id);
    return publication(transaction, publication_id, 1);
}

Result<Publication> write_draft(Transaction& transaction, const WriteDraft& request) {
    const auto found = find_record(transaction, request.publication_id);
    if (!found) return not_found("publication_id");
    if (!take_version(transaction, request.publication_id, request.if_match.number))
        return changed_meanwhile();
    const auto findings = check_draft(request.texts, request.tolerances,
                                      participants(transaction, found->project_id));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto last = versions_of(transaction, request.publication_id).front();
    const auto version_no =
        last.state == VersionState::draft ? last.version_no : last.version_no + 1;
    put_draft(transaction, request.publication_id, version_no, request.texts, request.tolerances);
    transaction.record("publishing.write", request.publication_id);
    return publication(transaction, request.publication_id, version_no);
}

Result<Publication> approve_version(Transaction& transaction, const ApproveVersion& request) {
    if (!find_record(transaction, request.publication_id)) return not_found("publication_id");
    if (!take_version(transaction, request.publication_id, request.if_match.number))
        return changed_meanwhile();
    const auto last = versions_of(transaction, request.publication_id).front();
    if (last.state != VersionState::draft)
        return refused({.rule = "W-07", .field = {}, .code = "no_draft"});
    const auto texts = texts_of(transaction, request.publication_id, last.version_no);
    const auto figures = figures_in(transaction, texts);
    if (const auto refusal = transaction.verdict(check_approval(texts, figures))) return *refusal;

    keep_approval(transaction, request.publication_id, last.version_no, figures);
    transaction.record("publishing.approve", request.publication_id);
    return publication(transaction, request.publication_id, last.version_no);
}

}  // namespace wedka::publishing

#include "results/freeze_indicators.hpp"

#include "results/snapshot_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::results {

Result<Snapshot> freeze_indicators(Transaction& transaction, const FreezeIndicators& request) {
    const auto project = programmes::find_project(transaction, request.project_id);
    if (!project) return not_found("project_id");
    Findings findings;
    if (request.as_of > today_in(transaction))
        findings.push_back({.rule = "W-13", .field = "as_of", .code = "in_future"});
    if (has_snapshot(transaction, request.project_id, request.name))
        findings.push_back({.rule = "W-13", .field = "name", .code = "name_taken"});
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto snapshot_id = insert_snapshot(transaction, request,
                                             indicators_on(transaction, *project, request.as_of));
    transaction.record("results.freeze", request.project_id);
    return find_snapshot(transaction, snapshot_id).value();
}

}  // namespace wedka::results

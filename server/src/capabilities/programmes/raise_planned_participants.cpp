#include "programmes/raise_planned_participants.hpp"

#include "programmes/participation_store.hpp"
#include "programmes/project_rules.hpp"
#include "programmes/project_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

Result<Project> raise_planned_participants(Transaction& transaction,
                                           const RaisePlannedParticipants& request) {
    if (!lock_project(transaction, request.project_id)) return not_found("project_id");
    const PlannedParticipants planned{.participants = request.participants,
                                      .decision_on = request.decision_on,
                                      .decision_reference = request.decision_reference,
                                      .reason = request.reason};
    const auto last = planned_versions_of(transaction, request.project_id).back();
    const auto findings = check_next_plan(
        planned, last, count_enrolled(transaction, request.project_id), today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    insert_planned_version(transaction, request.project_id, last.version + 1, planned);
    transaction.record("programmes.raise_planned", request.project_id);
    return project(transaction, request.project_id);
}

}  // namespace wedka::programmes

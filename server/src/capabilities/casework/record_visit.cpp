#include "casework/record_visit.hpp"

#include "casework/interview_rules.hpp"
#include "casework/interview_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::casework {

Result<Interview> record_visit(Transaction& transaction, const RecordVisit& request) {
    const auto ordered = lock_interview(transaction, request.interview_id);
    if (!ordered) return not_found();
    if (const auto refusal = transaction.deny("casework.record_visit", ordered->person_id))
        return *refusal;
    const auto worker_id = interview(transaction, request.interview_id).worker_id;
    const auto findings = check_visit(
        request, *ordered, staff::is_social_worker_on(transaction, worker_id, request.visited_on),
        today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    mark_visited(transaction, request);
    transaction.record("casework.record_visit", request.interview_id, ordered->person_id);
    return interview(transaction, request.interview_id);
}

}  // namespace wedka::casework

#include "placements/end_job.hpp"

#include "placements/job_rules.hpp"
#include "placements/job_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::placements {

Result<Job> end_job(Transaction& transaction, const EndJob& request) {
    const auto known = lock_job(transaction, request.job_id);
    if (!known) return not_found("job_id");
    if (const auto refusal = transaction.deny("placements.record_job", known->person_id))
        return *refusal;
    const auto findings = check_end(request.ended_on, *known, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    put_end(transaction, request.job_id, request.ended_on, request.end_reason);
    transaction.record("placements.record_job", request.job_id, known->person_id);
    return job(transaction, request.job_id);
}

}  // namespace wedka::placements

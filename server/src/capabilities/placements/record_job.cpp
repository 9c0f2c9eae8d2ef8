#include "placements/record_job.hpp"

#include "placements/job_rules.hpp"
#include "placements/job_store.hpp"

namespace wedka::placements {

Result<Job> record_job(Transaction& transaction, const RecordJob& request) {
    const auto person = people::find_person(transaction, request.person_id);
    if (!person) return not_found("person_id");
    if (const auto refusal = transaction.deny("placements.record_job", request.person_id))
        return *refusal;
    if (request.project_id && !programmes::find_project(transaction, *request.project_id))
        return not_found("project_id");
    const auto context = context_of(transaction, *person, request);
    if (const auto refusal = transaction.verdict(check_job(request, context))) return *refusal;

    const auto job_id = insert_job(transaction, request.person_id, request);
    transaction.record("placements.record_job", job_id, request.person_id);
    return job(transaction, job_id);
}

}  // namespace wedka::placements

#include "placements/correct_job.hpp"

#include "placements/job_rules.hpp"
#include "placements/job_store.hpp"

namespace wedka::placements {

Result<Job> correct_job(Transaction& transaction, const CorrectJob& request) {
    const auto known = lock_job(transaction, request.job_id);
    if (!known) return not_found("job_id");
    if (const auto refusal = transaction.deny("placements.correct_job", known->person_id))
        return *refusal;
    if (request.project_id && !programmes::find_project(transaction, *request.project_id))
        return not_found("project_id");
    auto findings = check_stands(*known);
    const auto person = people::person_on_record(transaction, known->person_id);
    auto context = context_of(transaction, person, request);
    std::erase_if(context.others, [&](const Job& one) { return one.job_id == request.job_id; });
    const auto found = check_job(request, context);
    findings.insert(findings.end(), found.begin(), found.end());
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    mark_no_longer_current(transaction, request.job_id, JobState::corrected);
    const auto new_job_id = insert_job(transaction, known->person_id, request);
    insert_correction(transaction, request.job_id, new_job_id, request.why);
    transaction.record("placements.correct_job", request.job_id, new_job_id, known->person_id);
    return job(transaction, new_job_id);
}

Result<Job> withdraw_job(Transaction& transaction, const WithdrawJob& request) {
    const auto known = lock_job(transaction, request.job_id);
    if (!known) return not_found("job_id");
    if (const auto refusal = transaction.deny("placements.correct_job", known->person_id))
        return *refusal;
    if (const auto refusal = transaction.verdict(check_stands(*known))) return *refusal;

    mark_no_longer_current(transaction, request.job_id, JobState::withdrawn);
    insert_correction(transaction, request.job_id, std::nullopt, request.why);
    transaction.record("placements.correct_job", request.job_id, known->person_id);
    return job(transaction, request.job_id);
}

}  // namespace wedka::placements

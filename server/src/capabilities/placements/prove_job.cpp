#include "placements/prove_job.hpp"

#include <algorithm>

#include "placements/job_rules.hpp"
#include "placements/job_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::placements {

Result<Job> prove_job(Transaction& transaction, const ProveJob& request) {
    const auto known = lock_job(transaction, request.job_id);
    if (!known) return not_found("job_id");
    if (const auto refusal = transaction.deny("placements.record_job", known->person_id))
        return *refusal;
    const NewProof proof{request.kind, request.dated_on};
    auto findings = check_stands(*known);
    const auto found =
        check_proof(proof, known->kind, known->taken_up_on, today_in(transaction), "");
    findings.insert(findings.end(), found.begin(), found.end());
    if (std::ranges::any_of(known->proofs, [&](const Proof& one) {
            return one.kind == proof.kind && one.dated_on == proof.dated_on;
        }))
        findings.push_back({.rule = "R8-22", .field = "kind", .code = "paper_known"});
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    insert_proof(transaction, request.job_id, proof);
    transaction.record("placements.record_job", request.job_id, known->person_id);
    return job(transaction, request.job_id);
}

}  // namespace wedka::placements

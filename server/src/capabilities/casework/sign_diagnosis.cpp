#include "casework/sign_diagnosis.hpp"

#include "casework/diagnosis_store.hpp"
#include "casework/interview_rules.hpp"
#include "vocabulary/today.hpp"

namespace wedka::casework {

Result<Diagnosis> sign_diagnosis(Transaction& transaction, const SignDiagnosis& request) {
    if (!people::find_person(transaction, request.person_id)) return not_found();
    if (const auto refusal = transaction.deny("casework.sign_diagnosis", request.person_id))
        return *refusal;
    std::optional<InterviewFact> interview;
    if (request.interview_id) {
        interview = find_interview(transaction, *request.interview_id);
        // Somebody else's interview answers like one that never was.
        if (!interview || interview->person_id != request.person_id)
            return not_found("interview_id");
    }
    const auto findings = check_diagnosis(
        request, interview,
        staff::is_social_worker_on(transaction, request.worker_id, request.signed_on),
        today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto diagnosis_id = insert_diagnosis(transaction, request);
    transaction.record("casework.sign_diagnosis", diagnosis_id, request.person_id);
    return diagnosis(transaction, diagnosis_id);
}

}  // namespace wedka::casework

#pragma once

#include "casework/diagnosis.hpp"

namespace wedka::casework {

/// A diagnosis as the social worker signs it.
struct SignDiagnosis {
    PersonId person_id;
    std::optional<InterviewId> interview_id;
    Day signed_on;
    MemberId worker_id;
    std::vector<Problem> problems;
    std::vector<Need> needs;
    LongText resources;
    LongText barriers;
    LongText conclusions;
};
BOOST_DESCRIBE_STRUCT(SignDiagnosis, (),
                      (person_id, interview_id, signed_on, worker_id, problems, needs, resources,
                       barriers, conclusions))

/// Signs a diagnosis. What is signed is not changed; a new situation gets a new diagnosis.
Result<Diagnosis> sign_diagnosis(Transaction& transaction, const SignDiagnosis& request);

}  // namespace wedka::casework

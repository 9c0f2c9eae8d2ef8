#pragma once

#include "casework/order_interview.hpp"
#include "casework/record_visit.hpp"
#include "casework/sign_diagnosis.hpp"

namespace wedka::casework {

/// A need that is still to come.
Findings check_order(const OrderInterview& request, Day today);

/// R2-01, R2-02, R2-06, R2-08.
Findings check_visit(const RecordVisit& request, const InterviewFact& interview,
                     bool is_social_worker, Day today);

/// R2-01, R2-02. `interview` is the one that the request names.
Findings check_diagnosis(const SignDiagnosis& request,
                         const std::optional<InterviewFact>& interview, bool is_social_worker,
                         Day today);

}  // namespace wedka::casework

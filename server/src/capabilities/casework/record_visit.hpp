#pragma once

#include "casework/interview.hpp"

namespace wedka::casework {

/// The visit in which the interview was held.
struct RecordVisit {
    InterviewId interview_id;
    Day visited_on;
    std::string place;
    InterviewForm form = InterviewForm::paper;
    std::optional<std::string> signature;
};
BOOST_DESCRIBE_STRUCT(RecordVisit, (), (interview_id, visited_on, place, form, signature))

/// Records the visit, which ends the term. It is recorded once.
Result<Interview> record_visit(Transaction& transaction, const RecordVisit& request);

}  // namespace wedka::casework

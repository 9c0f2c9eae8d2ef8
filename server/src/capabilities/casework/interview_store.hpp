#pragma once

#include "casework/order_interview.hpp"
#include "casework/record_visit.hpp"

/// All SQL that changes or brings interviews.
namespace wedka::casework {

InterviewId insert_interview(Transaction& transaction, const OrderInterview& request,
                             const std::string& number, std::optional<Day> due_on);
/// The interview, held until the transaction ends; nothing when there is none.
std::optional<InterviewFact> lock_interview(Transaction& transaction, InterviewId interview_id);
void mark_visited(Transaction& transaction, const RecordVisit& request);

/// An interview that exists.
Interview interview(const Operation& operation, InterviewId interview_id);
/// The person's interviews, newest first.
std::vector<Interview> interviews_with(const Operation& operation, PersonId person_id);

}  // namespace wedka::casework

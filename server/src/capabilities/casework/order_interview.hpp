#pragma once

#include "casework/interview.hpp"

namespace wedka::casework {

/// The centre has learned of a need, and a worker is to visit.
struct OrderInterview {
    PersonId person_id;
    InterviewBasis basis = InterviewBasis::request;
    Day learned_on;
    bool is_urgent = false;
    MemberId worker_id;
};
BOOST_DESCRIBE_STRUCT(OrderInterview, (), (person_id, basis, learned_on, is_urgent, worker_id))

/// Orders a community interview (zlecenie wywiadu). Its term counts working days from the day of
/// learning; on a day for which no term is known it stays open and nothing is refused.
Result<Interview> order_interview(Transaction& transaction, const OrderInterview& request);

}  // namespace wedka::casework

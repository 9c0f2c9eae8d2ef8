#include "casework/order_interview.hpp"

#include "casework/case_numbers.hpp"
#include "casework/interview_rules.hpp"
#include "casework/interview_store.hpp"
#include "parameters/parameters.hpp"
#include "vocabulary/today.hpp"

namespace wedka::casework {

namespace {

/// So many working days after the centre learned of the need. Before 15.11.2021 terms were others,
/// which are not kept: an interview of those years stands without one.
std::optional<Day> term_of(const Operation& operation, const OrderInterview& request) {
    const auto key = request.is_urgent ? "wywiad.termin_pilny" : "wywiad.termin";
    const auto days = parameters::find_integer(operation, key, request.learned_on);
    if (!days) return std::nullopt;
    return parameters::working_days(operation).add(request.learned_on, static_cast<int>(*days));
}

}  // namespace

Result<Interview> order_interview(Transaction& transaction, const OrderInterview& request) {
    if (!people::find_person(transaction, request.person_id)) return not_found();
    if (const auto refusal = transaction.deny("casework.order_interview", request.person_id))
        return *refusal;
    if (!staff::find_member(transaction, request.worker_id)) return not_found("worker_id");
    const auto findings = check_order(request, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto number = next_number(transaction, "W", request.learned_on.year(),
                                    {request.person_id});
    const auto interview_id =
        insert_interview(transaction, request, number, term_of(transaction, request));
    transaction.record("casework.order_interview", interview_id, request.person_id);
    return interview(transaction, interview_id);
}

}  // namespace wedka::casework

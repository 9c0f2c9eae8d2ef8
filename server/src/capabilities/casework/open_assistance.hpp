#pragma once

#include "casework/assistance.hpp"

namespace wedka::casework {

/// A family assistant is assigned to a household.
struct OpenAssistance {
    people::HouseholdId household_id;
    MemberId worker_id;
    AssistanceBasis basis = AssistanceBasis::request;
    std::optional<Day> requested_on;
    std::optional<Day> consent_on;
    Day from_on;
    std::optional<Day> to_on;
};
BOOST_DESCRIBE_STRUCT(OpenAssistance, (),
                      (household_id, worker_id, basis, requested_on, consent_on, from_on, to_on))

/// Opens the assistance (przydzielenie asystenta rodziny) and lets the assistant know the family.
Result<Assistance> open_assistance(Transaction& transaction, const OpenAssistance& request);

}  // namespace wedka::casework

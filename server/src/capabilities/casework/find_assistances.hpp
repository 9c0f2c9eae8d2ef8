#pragma once

#include "casework/assistance.hpp"

namespace wedka::casework {

/// Families with an assistant, the latest first.
struct ListAssistances {
    std::optional<AssistanceId> after;
    PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(ListAssistances, (), (after, limit))
Result<Page<AssistanceRow>> list_assistances(Query& query, const ListAssistances& request);

struct ShowAssistance {
    AssistanceId assistance_id;
};
BOOST_DESCRIBE_STRUCT(ShowAssistance, (), (assistance_id))
Result<Assistance> show_assistance(Query& query, const ShowAssistance& request);

}  // namespace wedka::casework

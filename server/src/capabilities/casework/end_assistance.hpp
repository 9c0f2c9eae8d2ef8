#pragma once

#include "casework/assistance.hpp"

namespace wedka::casework {

/// How the work with the family ended, and what it brought.
struct EndAssistance {
    AssistanceId assistance_id;
    Day ended_on;
    AssistanceResult result = AssistanceResult::aims_reached;
    LongText final_assessment;
};
BOOST_DESCRIBE_STRUCT(EndAssistance, (), (assistance_id, ended_on, result, final_assessment))

/// Ends the assistance; after that day the assistant knows the family no longer by it.
Result<Assistance> end_assistance(Transaction& transaction, const EndAssistance& request);

}  // namespace wedka::casework

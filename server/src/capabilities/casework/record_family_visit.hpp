#pragma once

#include "casework/assistance.hpp"

namespace wedka::casework {

/// A meeting of the assistant with the family, at home or where the family wishes.
struct RecordFamilyVisit {
    AssistanceId assistance_id;
    Day visited_on;
    Minutes minutes;
    std::string place;
    bool is_child_at_risk = false;
    LongText course;
};
BOOST_DESCRIBE_STRUCT(RecordFamilyVisit, (),
                      (assistance_id, visited_on, minutes, place, is_child_at_risk, course))

/// Records the visit; it is the assistant's.
Result<Assistance> record_family_visit(Transaction& transaction, const RecordFamilyVisit& request);

}  // namespace wedka::casework

#pragma once

#include "staff/member.hpp"

namespace wedka::staff {

/// How many people live in the area that the office serves, by the count of a year.
struct RecordResidents {
    std::int32_t year = 0;
    std::int32_t residents = 0;
    Day counted_on;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(RecordResidents, (), (year, residents, counted_on, source))
/// Replaces the count of the same year. R18-05.
Result<Residents> record_residents(Transaction& transaction, const RecordResidents& request);

}  // namespace wedka::staff

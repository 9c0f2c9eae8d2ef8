#pragma once

#include "staff/staff.hpp"

namespace wedka::staff {

struct MeasureStaffing {
    std::optional<Day> on;
    std::optional<Share> plus_share;
};
BOOST_DESCRIBE_STRUCT(MeasureStaffing, (), (on, plus_share))
/// The staffing standard on the day (today when not asked), with up to a hundred posts more than
/// there are, to see what would be.
Result<StaffingStandard> measure_staffing(Query& query, const MeasureStaffing& request);

}  // namespace wedka::staff

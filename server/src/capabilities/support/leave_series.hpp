#pragma once

#include "support/series.hpp"

namespace wedka::support {

/// Somebody leaves a course, training or group before its end and stays in the project.
struct LeaveSeries {
    SeriesId series_id;
    EnrolmentId enrolment_id;
    Day left_on;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(LeaveSeries, (), (series_id, enrolment_id, left_on, reason))

/// Records the last day; the place is free again.
Result<SupportSeries> leave_series(Transaction& transaction, const LeaveSeries& request);

}  // namespace wedka::support

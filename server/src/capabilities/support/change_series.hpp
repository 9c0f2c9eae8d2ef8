#pragma once

#include "support/series.hpp"

namespace wedka::support {

/// A course, training or group under another name, on other days, elsewhere, by somebody else.
struct ChangeSeries {
    SeriesId series_id;
    ExpectedVersion if_match;
    std::string name;
    Day from_on;
    Day to_on;
    Minutes planned_minutes;
    std::string run_by;
    std::optional<std::string> place;
    std::optional<std::int64_t> places;
    std::int64_t required_percent = 0;
};
BOOST_DESCRIBE_STRUCT(ChangeSeries, (),
                      (series_id, if_match, name, from_on, to_on, planned_minutes, run_by, place,
                       places, required_percent))

/// Changes it, as far as its meetings, people and certificates still fit (R5-35).
Result<SupportSeries> change_series(Transaction& transaction, const ChangeSeries& request);

}  // namespace wedka::support

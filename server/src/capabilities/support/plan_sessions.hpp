#pragma once

#include "support/series.hpp"

namespace wedka::support {

/// A meeting of a series, or one every week until a day.
struct PlanSessions {
    SeriesId series_id;
    Day held_on;
    std::optional<Day> repeat_until;
    std::int64_t from_minute = 0;
    std::int64_t to_minute = 0;
    std::string place;
    std::string leader;
    std::optional<std::string> topic;
};
BOOST_DESCRIBE_STRUCT(PlanSessions, (),
                      (series_id, held_on, repeat_until, from_minute, to_minute, place, leader,
                       topic))

/// Puts the meetings into the calendar. Of weekly ones those on statutory holidays are left out.
Result<SupportSeries> plan_sessions(Transaction& transaction, const PlanSessions& request);

}  // namespace wedka::support

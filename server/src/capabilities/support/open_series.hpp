#pragma once

#include "support/series.hpp"

namespace wedka::support {

/// A course, training or group that a project offers from a day to a day.
struct OpenSeries {
    ProjectId project_id;
    FormId form_id;
    std::string name;
    Day from_on;
    Day to_on;
    Minutes planned_minutes;
    std::string run_by;
    std::optional<std::string> place;
    std::optional<std::int64_t> places;
    std::int64_t required_percent = 0;
};
BOOST_DESCRIBE_STRUCT(OpenSeries, (),
                      (project_id, form_id, name, from_on, to_on, planned_minutes, run_by, place,
                       places, required_percent))

/// Opens it; people can be enrolled and meetings arranged from then on.
Result<SupportSeries> open_series(Transaction& transaction, const OpenSeries& request);

}  // namespace wedka::support

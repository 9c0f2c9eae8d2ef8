#pragma once

#include "support/action_plan.hpp"

namespace wedka::support {

struct AskPersonSupport {
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(AskPersonSupport, (), (person_id))

/// A course, training or group of one person.
struct PersonSeries {
    SeriesId series_id;
    std::string name;
    SupportKind kind = SupportKind::social;
    SupportShape shape = SupportShape::course;
    Day from_on;
    Day to_on;
    Day enrolled_on;
    std::optional<Day> left_on;
    Minutes attended_minutes;
    Minutes held_minutes;
    std::int64_t required_percent = 0;
    std::optional<std::string> certificate_number;
    std::optional<Day> completed_on;
};
BOOST_DESCRIBE_STRUCT(PersonSeries, (),
                      (series_id, name, kind, shape, from_on, to_on, enrolled_on, left_on,
                       attended_minutes, held_minutes, required_percent, certificate_number,
                       completed_on))

/// Action plans and series of one person, the latest first.
struct PersonSupport {
    PersonId person_id;
    std::vector<PlanRow> plans;
    std::vector<PersonSeries> series;
};
BOOST_DESCRIBE_STRUCT(PersonSupport, (), (person_id, plans, series))

Result<PersonSupport> show_person_support(Query& query, const AskPersonSupport& request);

}  // namespace wedka::support

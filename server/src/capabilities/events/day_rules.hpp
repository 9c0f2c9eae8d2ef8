#pragma once

#include "events/event_days.hpp"

namespace wedka::events {

/// R14-29: a point lies on a day of the event and ends after it began. The days are told at the
/// field where there is one for all points, else at each.
Findings check_points(const std::vector<ProgrammePoint>& points, Day first, Day last,
                      const std::string& field = {});
/// R14-23, R14-28: the day is one of several of the event, and has come.
Findings check_day(const Event& event, Day on, Day today);
/// R14-30: what was paid is above zero.
Findings check_costs(const std::vector<EventCost>& costs);
/// R14-31: the report comes when the event is over, and not in the future.
Findings check_report(const Event& event, Day reported_on, Day today);

}  // namespace wedka::events

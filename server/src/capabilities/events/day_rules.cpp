#include "events/day_rules.hpp"

#include <fmt/format.h>

#include "events/event_rules.hpp"

namespace wedka::events {

Findings check_points(const std::vector<ProgrammePoint>& points, Day first, Day last,
                      const std::string& field) {
    Findings findings;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto row = fmt::format("points[{}].", i);
        if (points[i].on < first || points[i].on > last)
            findings.push_back({.rule = "R14-29",
                                .field = field.empty() ? row + "on" : field,
                                .code = "outside_event",
                                .values = {{"first", first.text()}, {"last", last.text()}}});
        if (field.empty() && points[i].to_time <= points[i].from_time)
            findings.push_back(
                {.rule = "R14-29", .field = row + "to_time", .code = "ends_before_it_begins"});
    }
    return findings;
}

Findings check_day(const Event& event, Day on, Day today) {
    if (!event.ends_on) return {{.rule = "R14-28", .field = "on", .code = "one_day_only"}};
    if (on < event.held_on || on > *event.ends_on)
        return {{.rule = "R14-28",
                 .field = "on",
                 .code = "outside_event",
                 .values = {{"first", event.held_on.text()}, {"last", event.ends_on->text()}}}};
    if (on <= today) return {};
    return {
        {.rule = "R14-23", .field = "on", .code = "not_yet", .values = {{"held_on", on.text()}}}};
}

Findings check_costs(const std::vector<EventCost>& costs) {
    Findings findings;
    for (std::size_t i = 0; i < costs.size(); ++i)
        if (costs[i].amount <= Money{})
            findings.push_back({.rule = "R14-30",
                                .field = fmt::format("costs[{}].amount", i),
                                .code = "amount_not_above_zero"});
    return findings;
}

Findings check_report(const Event& event, Day reported_on, Day today) {
    Findings findings;
    if (reported_on < last_day(event))
        findings.push_back({.rule = "R14-31",
                            .field = "reported_on",
                            .code = "before_it_is_over",
                            .values = {{"last", last_day(event).text()}}});
    if (reported_on > today)
        findings.push_back({.rule = "R14-31", .field = "reported_on", .code = "in_future"});
    return findings;
}

}  // namespace wedka::events

#pragma once

#include "events/guest.hpp"
#include "vocabulary/money.hpp"

/// Events of several days: the programme by hour, attendance of each day, costs, the report; and
/// all SQL about them.
namespace wedka::events {

/// A point of the programme, by hour of its day.
struct ProgrammePoint {
    Day on;
    TimeOfDay from_time;
    TimeOfDay to_time;
    std::string what;
    std::optional<std::string> place;
    std::optional<std::string> with_whom;
};
BOOST_DESCRIBE_STRUCT(ProgrammePoint, (), (on, from_time, to_time, what, place, with_whom))

struct EventDay {
    Day on;
    std::int64_t present = 0;
    std::int64_t excused = 0;
    std::int64_t absent = 0;
};
BOOST_DESCRIBE_STRUCT(EventDay, (), (on, present, excused, absent))

/// What something cost, and the paper that shows it.
struct EventCost {
    std::string what;
    Money amount;
    std::string paper_number;
};
BOOST_DESCRIBE_STRUCT(EventCost, (), (what, amount, paper_number))

struct EventReport {
    std::string report;
    Day reported_on;
};
BOOST_DESCRIBE_STRUCT(EventReport, (), (report, reported_on))

/// How an event goes: beside what is told of it.
struct EventDetails {
    EventId event_id;
    std::int64_t version = 1;
    std::vector<ProgrammePoint> points;
    std::vector<EventDay> days;
    std::vector<EventCost> costs;
    Money cost_total;
    std::optional<EventReport> report;
};
BOOST_DESCRIBE_STRUCT(EventDetails, (),
                      (event_id, version, points, days, costs, cost_total, report))

std::vector<ProgrammePoint> points_of(const Operation& operation, EventId event_id);
/// Every day from the first to the last, also those on which nobody is marked.
std::vector<EventDay> days_of_event(const Operation& operation, const EventFact& event);
EventDetails details_of(const Operation& operation, EventId event_id);

void put_points(Transaction& transaction, EventId event_id,
                const std::vector<ProgrammePoint>& points);
void put_costs(Transaction& transaction, EventId event_id, const std::vector<EventCost>& costs);
void put_report(Transaction& transaction, EventId event_id, const EventReport& report);
/// Keeps one guest's mark of one day; without a state it is taken back. The guest's own mark
/// becomes the best of their days.
void put_day_mark(Transaction& transaction, EventId event_id, GuestId guest_id, Day on,
                  const std::optional<Attendance>& attendance);

}  // namespace wedka::events

#include "events/event_days.hpp"

#include <algorithm>

#include "events/event_store.hpp"

namespace wedka::events {

namespace {

constexpr std::string_view select_points = R"sql(
    SELECT on_day AS "on", from_time, to_time, what, place, with_whom
    FROM events_points
    WHERE office_id = $1
      AND event_id = $2
    ORDER BY on_day, from_time, position)sql";

constexpr std::string_view delete_points = R"sql(
    DELETE FROM events_points
    WHERE office_id = $1
      AND event_id = $2)sql";

constexpr std::string_view insert_point = R"sql(
    INSERT INTO events_points
      (office_id, event_id, position, on_day, from_time, to_time, what, place, with_whom)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))sql";

constexpr std::string_view select_costs = R"sql(
    SELECT what, amount, paper_number
    FROM events_costs
    WHERE office_id = $1
      AND event_id = $2
    ORDER BY position)sql";

constexpr std::string_view delete_costs = R"sql(
    DELETE FROM events_costs
    WHERE office_id = $1
      AND event_id = $2)sql";

constexpr std::string_view insert_cost = R"sql(
    INSERT INTO events_costs (office_id, event_id, position, what, amount, paper_number)
    VALUES ($1, $2, $3, $4, $5, $6))sql";

constexpr std::string_view select_report = R"sql(
    SELECT report, reported_on
    FROM events_events
    WHERE office_id = $1
      AND event_id = $2
      AND report IS NOT NULL)sql";

constexpr std::string_view update_report = R"sql(
    UPDATE events_events
    SET report = $3, reported_on = $4
    WHERE office_id = $1
      AND event_id = $2)sql";

constexpr std::string_view select_marked_days = R"sql(
    SELECT on_day AS "on",
           COUNT(CASE WHEN attendance = 'present' THEN 1 END) AS present,
           COUNT(CASE WHEN attendance = 'excused' THEN 1 END) AS excused,
           COUNT(CASE WHEN attendance = 'absent' THEN 1 END) AS absent
    FROM events_day_marks
    WHERE office_id = $1
      AND event_id = $2
    GROUP BY on_day)sql";

constexpr std::string_view delete_mark = R"sql(
    DELETE FROM events_day_marks
    WHERE office_id = $1
      AND guest_id = $2
      AND on_day = $3)sql";

constexpr std::string_view insert_mark = R"sql(
    INSERT INTO events_day_marks (office_id, event_id, guest_id, on_day, attendance)
    VALUES ($1, $2, $3, $4, $5))sql";

constexpr std::string_view update_guest = R"sql(
    UPDATE events_guests
    SET attendance = (SELECT CASE MIN(CASE m.attendance WHEN 'present' THEN 1
                                                        WHEN 'excused' THEN 2
                                                        ELSE 3 END)
                                  WHEN 1 THEN 'present'
                                  WHEN 2 THEN 'excused'
                                  WHEN 3 THEN 'absent' END
                      FROM events_day_marks m
                      WHERE m.office_id = $1
                        AND m.guest_id = $2)
    WHERE office_id = $1
      AND guest_id = $2)sql";

EventDay only_day(const Operation& operation, const EventFact& event) {
    EventDay day{.on = event.held_on};
    for (const auto& guest : guests_of(operation, event.event_id)) {
        if (guest.attendance == Attendance::present) ++day.present;
        if (guest.attendance == Attendance::excused) ++day.excused;
        if (guest.attendance == Attendance::absent) ++day.absent;
    }
    return day;
}

}  // namespace

std::vector<ProgrammePoint> points_of(const Operation& operation, EventId event_id) {
    return operation.database.select<ProgrammePoint>(select_points, operation.office(), event_id);
}

std::vector<EventDay> days_of_event(const Operation& operation, const EventFact& event) {
    if (!event.ends_on) return {only_day(operation, event)};
    const auto marked =
        operation.database.select<EventDay>(select_marked_days, operation.office(), event.event_id);
    std::vector<EventDay> days;
    for (auto on = event.held_on; on <= *event.ends_on; on = on.plus_days(1)) {
        const auto found = std::ranges::find(marked, on, &EventDay::on);
        days.push_back(found == marked.end() ? EventDay{.on = on} : *found);
    }
    return days;
}

EventDetails details_of(const Operation& operation, EventId event_id) {
    EventDetails details;
    details.event_id = event_id;
    details.version = event(operation, event_id).version;
    details.points = points_of(operation, event_id);
    details.days = days_of_event(operation, find_event(operation, event_id).value());
    details.costs =
        operation.database.select<EventCost>(select_costs, operation.office(), event_id);
    for (const auto& cost : details.costs) details.cost_total += cost.amount;
    details.report =
        operation.database.find<EventReport>(select_report, operation.office(), event_id);
    return details;
}

void put_points(Transaction& transaction, EventId event_id,
                const std::vector<ProgrammePoint>& points) {
    transaction.database.execute(delete_points, transaction.office(), event_id);
    for (std::size_t i = 0; i < points.size(); ++i)
        transaction.database.execute(insert_point, transaction.office(), event_id, i, points[i].on,
                                     points[i].from_time, points[i].to_time, points[i].what,
                                     points[i].place, points[i].with_whom);
}

void put_costs(Transaction& transaction, EventId event_id, const std::vector<EventCost>& costs) {
    transaction.database.execute(delete_costs, transaction.office(), event_id);
    for (std::size_t i = 0; i < costs.size(); ++i)
        transaction.database.execute(insert_cost, transaction.office(), event_id, i, costs[i].what,
                                     costs[i].amount, costs[i].paper_number);
}

void put_report(Transaction& transaction, EventId event_id, const EventReport& report) {
    transaction.database.execute(update_report, transaction.office(), event_id, report.report,
                                 report.reported_on);
}

void put_day_mark(Transaction& transaction, EventId event_id, GuestId guest_id, Day on,
                  const std::optional<Attendance>& attendance) {
    transaction.database.execute(delete_mark, transaction.office(), guest_id, on);
    if (attendance)
        transaction.database.execute(insert_mark, transaction.office(), event_id, guest_id, on,
                                     *attendance);
    transaction.database.execute(update_guest, transaction.office(), guest_id);
}

}  // namespace wedka::events

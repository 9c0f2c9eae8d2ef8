#include "events/event_days.hpp"
#include "events/events.hpp"

namespace wedka::events {

namespace {

const std::string columns = R"sql(
    SELECT e.event_id, e.name, e.kind, e.held_on, e.ends_on, e.from_time, e.to_time, e.place,
           e.project_id, COUNT(g.guest_id) AS guests, COUNT(g.invited_on) AS invited,
           COUNT(CASE WHEN g.attendance = 'present' THEN 1 END) AS present
    FROM events_events e
    LEFT JOIN events_guests g ON g.office_id = e.office_id AND g.event_id = e.event_id
    WHERE e.office_id = $1)sql";

const std::string grouped = R"sql(
    GROUP BY e.event_id, e.name, e.kind, e.held_on, e.ends_on, e.from_time, e.to_time, e.place,
             e.project_id
    ORDER BY e.held_on, e.event_id)sql";

const std::string select_event = columns + R"sql(
      AND e.event_id = $2)sql" + grouped;

const std::string select_of_project = columns + R"sql(
      AND e.project_id = $2)sql" + grouped;

// Of people the register knows the name today; of others it stands here.
constexpr std::string_view select_guests = R"sql(
    SELECT g.guest_id, g.person_id,
           CASE WHEN g.person_id IS NULL THEN g.name
                ELSE h.last_name || ' ' || h.first_name END AS name,
           g.organisation, g.job_title, g.invited_on, g.attendance, g.thanked_on
    FROM events_guests g
    LEFT JOIN people_people h ON h.office_id = g.office_id AND h.person_id = g.person_id
    WHERE g.office_id = $1
      AND g.event_id = $2
    ORDER BY COALESCE(h.sort_key, g.sort_key), g.guest_id)sql";

constexpr std::string_view select_visits = R"sql(
    SELECT e.held_on AS "on", 'event_' || g.attendance AS kind,
           CAST(e.event_id AS TEXT) AS subject_id, e.name
    FROM events_guests g
    JOIN events_events e ON e.office_id = g.office_id AND e.event_id = g.event_id
    WHERE g.office_id = $1
      AND g.person_id = $2
      AND g.attendance IS NOT NULL
    ORDER BY e.held_on, e.event_id)sql";

}  // namespace

std::optional<EventFact> find_event(const Operation& operation, EventId event_id) {
    return operation.database.find<EventFact>(select_event, operation.office(), event_id);
}

std::vector<EventFact> events_in(const Operation& operation, ProjectId project_id) {
    return operation.database.select<EventFact>(select_of_project, operation.office(), project_id);
}

std::vector<EventDayFact> days_of(const Operation& operation, ProjectId project_id,
                                  EventKind kind) {
    std::vector<EventDayFact> days;
    for (const auto& event : events_in(operation, project_id)) {
        if (event.kind != kind) continue;
        for (const auto& day : days_of_event(operation, event))
            days.push_back({event.event_id, event.name, event.place, day.on, day.present});
    }
    return days;
}

std::vector<GuestFact> guests_of(const Operation& operation, EventId event_id) {
    return operation.database.select<GuestFact>(select_guests, operation.office(), event_id);
}

std::vector<VisitEvent> visits_of(const Operation& operation, PersonId person_id) {
    return operation.database.select<VisitEvent>(select_visits, operation.office(), person_id);
}

}  // namespace wedka::events

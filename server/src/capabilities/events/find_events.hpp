#pragma once

#include "events/guest.hpp"

namespace wedka::events {

/// Events, the latest first.
struct ListEvents {
    std::optional<ProjectId> project_id;
    std::optional<EventKind> kind;
    std::optional<EventId> after;
    PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(ListEvents, (), (project_id, kind, after, limit))

struct EventRow {
    EventId event_id;
    Day held_on;
    std::optional<Day> ends_on;
    TimeOfDay from_time;
    std::string name;
    EventKind kind = EventKind::conference;
    std::string place;
    std::optional<std::string> project_name;
    std::int64_t guests = 0;
    std::int64_t invited = 0;
    std::int64_t present = 0;
};
BOOST_DESCRIBE_STRUCT(EventRow, (),
                      (event_id, held_on, ends_on, from_time, name, kind, place, project_name,
                       guests, invited, present))
Result<Page<EventRow>> list_events(Query& query, const ListEvents& request);

struct ShowEvent {
    EventId event_id;
};
BOOST_DESCRIBE_STRUCT(ShowEvent, (), (event_id))
Result<Event> show_event(Query& query, const ShowEvent& request);

/// The list of guests in alphabetical order: for the door, for the sheet, for the letters.
Result<Page<GuestRow>> list_guests(Query& query, const ShowEvent& request);

}  // namespace wedka::events

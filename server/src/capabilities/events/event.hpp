#pragma once

#include "events/events.hpp"

namespace wedka::events {

/// How an invitation went out: listem, osobiście, telefonicznie, e-mailem.
enum class InvitationWay { letter, in_person, phone, email };
BOOST_DESCRIBE_ENUM(InvitationWay, letter, in_person, phone, email)

/// What is told of an event.
struct EventTerms {
    std::string name;
    EventKind kind = EventKind::conference;
    Day held_on;
    std::optional<Day> ends_on;  ///< The last day, where there are several.
    TimeOfDay from_time;
    TimeOfDay to_time;  ///< Of the last day.
    std::string place;
    std::optional<ProjectId> project_id;
    std::optional<LongText> agenda;
};
BOOST_DESCRIBE_STRUCT(EventTerms, (),
                      (name, kind, held_on, ends_on, from_time, to_time, place, project_id, agenda))

/// One event, its programme, and how it stands with its guests.
struct Event {
    EventId event_id;
    std::int64_t version = 1;
    std::string name;
    EventKind kind = EventKind::conference;
    Day held_on;
    std::optional<Day> ends_on;
    TimeOfDay from_time;
    TimeOfDay to_time;
    std::string place;
    std::optional<ProjectId> project_id;
    std::optional<std::string> project_name;
    std::optional<std::string> agenda;
    std::int64_t guests = 0;
    std::int64_t invited = 0;
    std::int64_t present = 0;
    std::int64_t excused = 0;
    std::int64_t absent = 0;
    std::int64_t thanked = 0;
};
BOOST_DESCRIBE_STRUCT(Event, (),
                      (event_id, version, name, kind, held_on, ends_on, from_time, to_time, place,
                       project_id, project_name, agenda, guests, invited, present, excused, absent,
                       thanked))

}  // namespace wedka::events

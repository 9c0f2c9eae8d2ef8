#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "papers/papers.hpp"
#include "people/people.hpp"
#include "platform/operation.hpp"
#include "platform/routes.hpp"
#include "programmes/programmes.hpp"
#include "vocabulary/day.hpp"
#include "vocabulary/time_of_day.hpp"

/// What other capabilities may ask of one-off events and their guests, as dated facts. None of
/// these functions asks whether the asker may know the guests.
namespace wedka::events {

using people::PersonId;
using programmes::ProjectId;
using EventId = Id<struct EventIdKind>;
using GuestId = Id<struct GuestIdKind>;

/// Konferencja, wigilia, paczki, warsztat, szkolenie, wizyta studyjna, spotkanie.
enum class EventKind {
    conference,
    christmas_eve,
    parcels,
    workshop,
    training,
    study_visit,
    meeting
};
BOOST_DESCRIBE_ENUM(EventKind, conference, christmas_eve, parcels, workshop, training, study_visit,
                    meeting)

/// obecny, usprawiedliwiony, nieobecny.
enum class Attendance { present, excused, absent };
BOOST_DESCRIBE_ENUM(Attendance, present, excused, absent)

/// One event with how many are on its list, were invited and were there.
struct EventFact {
    EventId event_id;
    std::string name;
    EventKind kind = EventKind::meeting;
    Day held_on;
    std::optional<Day> ends_on;  ///< The last day of an event of several days.
    TimeOfDay from_time;
    TimeOfDay to_time;
    std::string place;
    std::optional<ProjectId> project_id;
    std::int64_t guests = 0;
    std::int64_t invited = 0;
    std::int64_t present = 0;
};
BOOST_DESCRIBE_STRUCT(EventFact, (),
                      (event_id, name, kind, held_on, ends_on, from_time, to_time, place,
                       project_id, guests, invited, present))

/// The event, if the office has it.
std::optional<EventFact> find_event(const Operation& operation, EventId event_id);
/// The events of the project, earliest first.
std::vector<EventFact> events_in(const Operation& operation, ProjectId project_id);

/// One day of an event, and how many were there.
struct EventDayFact {
    EventId event_id;
    std::string name;
    std::string place;
    Day on;
    std::int64_t present = 0;
};
/// Every day of the project's events of the kind, earliest first.
std::vector<EventDayFact> days_of(const Operation& operation, ProjectId project_id, EventKind kind);

/// A guest of an event, as a letter addresses them: a person whom the office helps, or somebody
/// from outside with organisation and function.
struct GuestFact {
    GuestId guest_id;
    std::optional<PersonId> person_id;
    std::string name;  ///< "Nowak Łukasz" of a person, as it was typed of others.
    std::optional<std::string> organisation;
    std::optional<std::string> job_title;
    std::optional<Day> invited_on;
    std::optional<Attendance> attendance;
    std::optional<Day> thanked_on;
};
BOOST_DESCRIBE_STRUCT(GuestFact, (),
                      (guest_id, person_id, name, organisation, job_title, invited_on, attendance,
                       thanked_on))

/// Everybody on the event's list, in alphabetical order.
std::vector<GuestFact> guests_of(const Operation& operation, EventId event_id);

enum class VisitKind { event_present, event_excused, event_absent };
BOOST_DESCRIBE_ENUM(VisitKind, event_present, event_excused, event_absent)

/// A row of a person's timeline: an event to which they were on the list, and whether they came.
struct VisitEvent {
    Day on;
    VisitKind kind = VisitKind::event_present;
    std::string subject_id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(VisitEvent, (), (on, kind, subject_id, name))

/// The events at which the person's attendance was recorded, earliest first.
std::vector<VisitEvent> visits_of(const Operation& operation, PersonId person_id);

void add_routes(Routes& routes);
/// The papers that are made of events: letters of thanks to those who came.
void add_papers(papers::PaperKinds& kinds);

}  // namespace wedka::events

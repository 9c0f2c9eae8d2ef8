#pragma once

#include "events/event.hpp"
#include "vocabulary/sex.hpp"

namespace wedka::events {

/// Somebody from outside: the name, or what stands for it, the organisation and the function.
struct NewGuest {
    std::string name;
    std::optional<std::string> organisation;
    std::optional<std::string> job_title;
};
BOOST_DESCRIBE_STRUCT(NewGuest, (), (name, organisation, job_title))

struct GuestRow {
    GuestId guest_id;
    std::optional<PersonId> person_id;
    std::string name;
    std::optional<std::string> organisation;
    std::optional<std::string> job_title;
    std::optional<Day> invited_on;
    std::optional<InvitationWay> invited_by;
    std::optional<Attendance> attendance;
    std::optional<Day> thanked_on;
};
BOOST_DESCRIBE_STRUCT(GuestRow, (),
                      (guest_id, person_id, name, organisation, job_title, invited_on, invited_by,
                       attendance, thanked_on))

}  // namespace wedka::events

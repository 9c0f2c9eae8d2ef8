#pragma once

#include "events/guest.hpp"

namespace wedka::events {

/// Who is to come: people whom the office helps, every participant of the event's project, and
/// guests from outside.
struct AddGuests {
    EventId event_id;
    std::vector<PersonId> people;
    bool whole_project = false;
    std::vector<NewGuest> outside;
};
BOOST_DESCRIBE_STRUCT(AddGuests, (), (event_id, people, whole_project, outside))

/// Puts them on the list. Of a whole project those who stand on it already are passed over.
Result<Event> add_guests(Transaction& transaction, const AddGuests& request);

struct RemoveGuest {
    EventId event_id;
    GuestId guest_id;
};
BOOST_DESCRIBE_STRUCT(RemoveGuest, (), (event_id, guest_id))

/// Takes somebody off the list who was entered by mistake and not invited yet.
Result<Event> remove_guest(Transaction& transaction, const RemoveGuest& request);

}  // namespace wedka::events

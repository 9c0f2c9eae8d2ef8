#pragma once

#include "events/guest.hpp"

/// SQL that keeps events and their guests.
namespace wedka::events {

Event event(const Operation& operation, EventId event_id);
/// Takes the event for this change and answers it with the version that the asker read; nothing
/// when there is no such event.
std::optional<Event> lock_event(Transaction& transaction, EventId event_id);
/// The event with its numbers, if the office has it.
std::optional<Event> whole_event(const Operation& operation, EventId event_id);

EventId insert_event(Transaction& transaction, const EventTerms& terms);
void update_event(Transaction& transaction, EventId event_id, const EventTerms& terms);

/// By what a guest from outside is recognised: the folded name and organisation.
std::string guest_key(const std::string& name, const std::optional<std::string>& organisation);
void insert_person_guest(Transaction& transaction, EventId event_id, PersonId person_id);
void insert_outside_guest(Transaction& transaction, EventId event_id, const NewGuest& guest);
void delete_guest(Transaction& transaction, EventId event_id, GuestId guest_id);
void put_invitation(Transaction& transaction, EventId event_id, GuestId guest_id, Day sent_on,
                    InvitationWay way);
void put_attendance(Transaction& transaction, EventId event_id, GuestId guest_id,
                    const std::optional<Attendance>& attendance);
void put_thanks(Transaction& transaction, EventId event_id, GuestId guest_id, Day sent_on);

}  // namespace wedka::events

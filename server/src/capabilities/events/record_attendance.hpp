#pragma once

#include "events/guest.hpp"

namespace wedka::events {

/// One guest's mark; without a state the mark is taken back.
struct GuestMark {
    GuestId guest_id;
    std::optional<Attendance> attendance;
};
BOOST_DESCRIBE_STRUCT(GuestMark, (), (guest_id, attendance))

/// The sheet of an event, or the part of it that changed.
struct MarkGuests {
    EventId event_id;
    std::vector<GuestMark> marks;
    ExpectedVersion if_match;
};
BOOST_DESCRIBE_STRUCT(MarkGuests, (), (event_id, marks, if_match))

/// Keeps who was present, excused or absent; all marks or none.
Result<Event> record_attendance(Transaction& transaction, const MarkGuests& request);

}  // namespace wedka::events

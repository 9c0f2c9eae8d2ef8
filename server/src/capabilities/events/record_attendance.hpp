#pragma once

#include "events/guest.hpp"

namespace wedka::events {

/// One guest's mark; without a state the mark is taken back.
struct AttendanceMark {
    GuestId guest_id;
    std::optional<Attendance> attendance;
};
BOOST_DESCRIBE_STRUCT(AttendanceMark, (), (guest_id, attendance))

/// The sheet of an event, or the part of it that changed.
struct RecordAttendance {
    EventId event_id;
    std::vector<AttendanceMark> marks;
    ExpectedVersion if_match;
};
BOOST_DESCRIBE_STRUCT(RecordAttendance, (), (event_id, marks, if_match))

/// Keeps who was present, excused or absent; all marks or none.
Result<Event> record_attendance(Transaction& transaction, const RecordAttendance& request);

}  // namespace wedka::events

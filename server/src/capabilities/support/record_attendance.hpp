#pragma once

#include "support/series.hpp"

namespace wedka::support {

/// One cell of the sheet. Without a state the mark is taken away; without minutes whoever was
/// present was there to the end.
struct AttendanceMark {
    SessionId session_id;
    EnrolmentId enrolment_id;
    std::optional<AttendanceState> state;
    std::optional<Minutes> minutes;
};
BOOST_DESCRIBE_STRUCT(AttendanceMark, (), (session_id, enrolment_id, state, minutes))

/// A sheet of attendance (lista obecności): any number of people and sessions of one series, all or
/// none.
struct RecordAttendance {
    SeriesId series_id;
    std::vector<AttendanceMark> marks;
};
BOOST_DESCRIBE_STRUCT(RecordAttendance, (), (series_id, marks))

/// How many cells are different now.
struct AttendanceRecorded {
    SeriesId series_id;
    std::int64_t changed = 0;
};
BOOST_DESCRIBE_STRUCT(AttendanceRecorded, (), (series_id, changed))

/// Keeps the sheet in one go. What stands there already is left as it is.
Result<AttendanceRecorded> record_attendance(Transaction& transaction,
                                             const RecordAttendance& request);

}  // namespace wedka::support

#pragma once

#include <variant>

#include "support/import_attendance.hpp"
#include "vocabulary/pesel.hpp"

/// A file of attendance as another program, or a course's firm, gives it out.
namespace wedka::support {

/// A row that could be read; whose PESEL it is, is not known yet.
struct AttendanceFileRow {
    std::int64_t line = 0;
    Pesel pesel;
    Day held_on;
    std::optional<std::int64_t> from_minute;
    AttendanceState state = AttendanceState::present;
    std::optional<Minutes> minutes;
};

struct AttendanceFile {
    std::int64_t row_count = 0;  ///< Without the header.
    std::vector<AttendanceFileRow> rows;
    std::vector<AttendanceFault> faults;
};

/// Reads the columns pesel;dzien;obecnosc, and od;minuty where the file has them, in any order;
/// days as 2011-05-10 or 10.05.2011, the beginning as 9:00. A finding when it cannot be read as
/// such a file at all.
std::variant<AttendanceFile, Findings> read_attendance_file(std::string_view bytes);

/// The column that a finding of a mark speaks of.
std::string column_of(std::string_view field);

}  // namespace wedka::support

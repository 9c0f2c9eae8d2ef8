#pragma once

#include "support/attendance_rules.hpp"

/// All SQL about attendance.
namespace wedka::support {

/// What the series' sheet is checked against, in three questions.
AttendanceRegister attendance_register(const Operation& operation, SeriesId series_id);

/// Keeps the changed cells, many in one statement.
void put_marks(Transaction& transaction, const std::vector<AttendanceChange>& changes);

}  // namespace wedka::support

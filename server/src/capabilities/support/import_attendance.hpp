#pragma once

#include "support/series.hpp"

namespace wedka::support {

/// A file of attendance, read in for good or only on trial.
struct ImportAttendance {
    SeriesId series_id;
    FileText csv;
    bool is_trial = false;
};
BOOST_DESCRIBE_STRUCT(ImportAttendance, (), (series_id, csv, is_trial))

/// What is wrong with one row: the line in the file, the column of its header, why. Never what
/// stands in the cell.
struct AttendanceFault {
    std::int64_t line = 0;
    std::string column;
    std::string code;
    std::string rule;
};
BOOST_DESCRIBE_STRUCT(AttendanceFault, (), (line, column, code, rule))

/// How many rows the file has, how many of them were (on trial: would be) taken, and what is wrong
/// with the others, in the order of the file.
struct ImportedAttendance {
    std::int64_t rows = 0;
    std::int64_t accepted = 0;
    std::vector<AttendanceFault> faults;
};
BOOST_DESCRIBE_STRUCT(ImportedAttendance, (), (rows, accepted, faults))

/// Takes the good rows and reports the others. The same file twice changes nothing.
Result<ImportedAttendance> import_attendance(Transaction& transaction,
                                             const ImportAttendance& request);

}  // namespace wedka::support

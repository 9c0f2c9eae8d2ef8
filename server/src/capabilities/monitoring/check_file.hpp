#pragma once

#include "monitoring/participants_file.hpp"
#include "platform/json.hpp"

namespace wedka::monitoring {

/// A file of participants, before it is sent to the fund.
struct CheckFile {
    ProjectId project_id;
    FileText csv;
};
BOOST_DESCRIBE_STRUCT(CheckFile, (), (project_id, csv))

struct CheckedFile {
    std::int64_t participants = 0;
    std::vector<FileFault> faults;
    /// Whether writing it again gives the same bytes; a file without a byte order mark does not.
    bool is_exact = false;
};
BOOST_DESCRIBE_STRUCT(CheckedFile, (), (participants, faults, is_exact))

/// Reads the file and tells what the system of the fund will not take. Nothing of it is kept.
Result<CheckedFile> check_file(Query& query, const CheckFile& request);

}  // namespace wedka::monitoring

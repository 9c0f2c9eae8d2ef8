#pragma once

#include "monitoring/participants_file.hpp"
#include "platform/json.hpp"

namespace wedka::monitoring {

/// A file that the system of the fund gave out, with its technical identifiers.
struct TakeIdentifiers {
    ProjectId project_id;
    FileText csv;
};
BOOST_DESCRIBE_STRUCT(TakeIdentifiers, (), (project_id, csv))

struct TakenIdentifiers {
    std::int64_t taken = 0;
    std::int64_t known = 0;  ///< The same as were taken over before.
    /// Rows of whom the project does not know by their number.
    std::vector<std::int64_t> unknown_rows;
};
BOOST_DESCRIBE_STRUCT(TakenIdentifiers, (), (taken, known, unknown_rows))

/// Keeps the technical identifier of every participant whom the file names by PESEL, so that the next
/// file carries it. V-32: one participant has one, and it is nobody else's.
Result<TakenIdentifiers> take_identifiers(Transaction& transaction,
                                          const TakeIdentifiers& request);

}  // namespace wedka::monitoring

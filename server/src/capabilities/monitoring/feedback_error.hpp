#pragma once

#include "monitoring/monitoring.hpp"

namespace wedka::monitoring {

using FundFileId = Id<struct FundFileIdKind>;
using FeedbackId = Id<struct FeedbackIdKind>;

/// What the system of the fund found wrong in one cell of a file (informacja zwrotna).
struct FeedbackError {
    FeedbackId feedback_id;
    FundFileId file_id;
    ProjectId project_id;
    ParticipationId participation_id;
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    std::int64_t row = 0;     ///< From 1.
    std::int64_t column = 0;  ///< From 0, as in the fund's manual.
    std::string heading;      ///< Of the column.
    std::string told;
    Day told_on;
    std::optional<Day> mended_on;
};
BOOST_DESCRIBE_STRUCT(FeedbackError, (),
                      (feedback_id, file_id, project_id, participation_id, person_id, last_name,
                       first_name, row, column, heading, told, told_on, mended_on))

}  // namespace wedka::monitoring

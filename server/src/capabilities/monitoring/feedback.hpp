#pragma once

#include "monitoring/fund_file.hpp"

/// What the system of the fund answered to a file (informacja zwrotna). Its layout is not known, so
/// that its errors are entered by row and column.
namespace wedka::monitoring {

struct RecordFeedback {
    FundFileId file_id;
    std::int64_t row = 0;
    std::int64_t column = 0;
    LongText told;
    Day told_on;
};
BOOST_DESCRIBE_STRUCT(RecordFeedback, (), (file_id, row, column, told, told_on))
/// Keeps the error with the participant whose row it is. V-33.
Result<FeedbackError> record_feedback(Transaction& transaction, const RecordFeedback& request);

struct MendFeedback {
    FeedbackId feedback_id;
};
BOOST_DESCRIBE_STRUCT(MendFeedback, (), (feedback_id))
/// The record was put right; the next file is without the error. V-34.
Result<FeedbackError> mend_feedback(Transaction& transaction, const MendFeedback& request);

struct ListFeedback {
    ProjectId project_id;
};
BOOST_DESCRIBE_STRUCT(ListFeedback, (), (project_id))
/// What waits first, then what was mended, by rows.
Result<Page<FeedbackError>> list_feedback(Query& query, const ListFeedback& request);

/// V-33: the row and the column are of the file, and what is told is of its day or later.
Findings check_feedback(const RecordFeedback& request, const FundFile& file, Day today);

}  // namespace wedka::monitoring

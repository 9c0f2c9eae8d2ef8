#include "monitoring/feedback_store.hpp"

#include "monitoring/fund_rows.hpp"
#include "vocabulary/instant.hpp"

namespace wedka::monitoring {

namespace {

constexpr std::string_view insert_sql = R"sql(
    INSERT INTO monitoring_feedback
      (office_id, feedback_id, file_id, project_id, participation_id, person_id, row_number,
       column_number, told, told_on, recorded_at, recorded_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12))sql";

constexpr std::string_view mend_sql = R"sql(
    UPDATE monitoring_feedback
    SET mended_on = $3
    WHERE office_id = $1
      AND feedback_id = $2
      AND mended_on IS NULL)sql";

const std::string columns = R"sql(
    SELECT b.feedback_id, b.file_id, b.project_id, b.participation_id, b.person_id, h.last_name,
           h.first_name, b.row_number, b.column_number, f.kind, b.told, b.told_on, b.mended_on
    FROM monitoring_feedback b
    JOIN monitoring_files f ON f.office_id = b.office_id AND f.file_id = b.file_id
    JOIN people_people h ON h.office_id = b.office_id AND h.person_id = b.person_id
    WHERE b.office_id = $1)sql";

constexpr std::string_view waiting_first = R"sql(
    ORDER BY CASE WHEN b.mended_on IS NULL THEN 0 ELSE 1 END, b.told_on DESC, b.row_number,
             b.column_number, b.feedback_id)sql";

const std::string select_one = columns + R"sql(
      AND b.feedback_id = $2)sql";

const std::string select_of_participation = columns + R"sql(
      AND b.participation_id = $2)sql" + std::string(waiting_first);

const std::string select_of_project = columns + R"sql(
      AND b.project_id = $2
      AND )sql" + within_reach("b.person_id", 3) +
                                      std::string(waiting_first);

struct FeedbackColumns {
    FeedbackId feedback_id;
    FundFileId file_id;
    ProjectId project_id;
    ParticipationId participation_id;
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    std::int64_t row_number = 0;
    std::int64_t column_number = 0;
    FundFileKind kind = FundFileKind::sm_efs;
    Bytes told;
    Day told_on;
    std::optional<Day> mended_on;
};
BOOST_DESCRIBE_STRUCT(FeedbackColumns, (),
                      (feedback_id, file_id, project_id, participation_id, person_id, last_name,
                       first_name, row_number, column_number, kind, told, told_on, mended_on))

FeedbackError error_of(const Operation& operation, FeedbackColumns row) {
    return {.feedback_id = row.feedback_id,
            .file_id = row.file_id,
            .project_id = row.project_id,
            .participation_id = row.participation_id,
            .person_id = row.person_id,
            .last_name = std::move(row.last_name),
            .first_name = std::move(row.first_name),
            .row = row.row_number,
            .column = row.column_number,
            .heading = columns_of(row.kind).at(static_cast<std::size_t>(row.column_number)),
            .told = operation.unseal("monitoring_feedback", "told", row.feedback_id.uuid(),
                                     row.told),
            .told_on = row.told_on,
            .mended_on = row.mended_on};
}

std::vector<FeedbackError> errors_of(const Operation& operation,
                                     std::vector<FeedbackColumns> rows) {
    std::vector<FeedbackError> errors;
    for (auto& row : rows) errors.push_back(error_of(operation, std::move(row)));
    return errors;
}

}  // namespace

FeedbackId insert_feedback(Transaction& transaction, const FundFile& file,
                           const programmes::ParticipationFact& whose,
                           const RecordFeedback& request) {
    const auto feedback_id = FeedbackId::make();
    const auto told = transaction.seal("monitoring_feedback", "told", feedback_id.uuid(),
                                       request.told.text);
    transaction.database.execute(insert_sql, transaction.office(), feedback_id, file.file_id,
                                 file.project_id, whose.participation_id, whose.person_id,
                                 request.row, request.column, told, request.told_on,
                                 Instant::at(transaction.now), transaction.actor.account);
    return feedback_id;
}

std::optional<FeedbackError> find_feedback(const Operation& operation, FeedbackId feedback_id) {
    auto row =
        operation.database.find<FeedbackColumns>(select_one, operation.office(), feedback_id);
    return row ? std::optional{error_of(operation, *std::move(row))} : std::nullopt;
}

bool mark_as_mended(Transaction& transaction, FeedbackId feedback_id, Day on) {
    return transaction.database.execute(mend_sql, transaction.office(), feedback_id, on) > 0;
}

std::vector<FeedbackError> feedback_of(const Operation& operation,
                                       ParticipationId participation_id) {
    return errors_of(operation,
                     operation.database.select<FeedbackColumns>(
                         select_of_participation, operation.office(), participation_id));
}

std::vector<FeedbackError> feedback_in(const Operation& operation, ProjectId project_id,
                                       const ReachFilter& reach) {
    return errors_of(operation, operation.database.select<FeedbackColumns>(
                                    select_of_project, operation.office(), project_id,
                                    reach.whole_office, reach.worker, reach.on));
}

}  // namespace wedka::monitoring

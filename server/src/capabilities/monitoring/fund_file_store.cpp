#include "monitoring/fund_file_store.hpp"

#include "vocabulary/instant.hpp"

namespace wedka::monitoring {

namespace {

constexpr std::string_view insert_file = R"sql(
    INSERT INTO monitoring_files
      (office_id, file_id, project_id, kind, as_of, participants, left_out, checksum, made_at,
       made_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))sql";

constexpr std::string_view insert_row = R"sql(
    INSERT INTO monitoring_file_rows (office_id, file_id, row_number, participation_id)
    VALUES ($1, $2, $3, $4))sql";

const std::string columns = R"sql(
    SELECT f.file_id, f.project_id, f.kind, f.as_of, f.participants, f.left_out, f.checksum,
           f.made_at, m.first_name || ' ' || m.last_name AS made_by
    FROM monitoring_files f
    JOIN staff_members m ON m.office_id = f.office_id AND m.member_id = f.made_by
    WHERE f.office_id = $1)sql";

const std::string select_one = columns + R"sql(
      AND f.file_id = $2)sql";

const std::string select_of_project = columns + R"sql(
      AND f.project_id = $2
    ORDER BY f.made_at DESC, f.file_id DESC)sql";

constexpr std::string_view select_rows = R"sql(
    SELECT participation_id
    FROM monitoring_file_rows
    WHERE office_id = $1
      AND file_id = $2
    ORDER BY row_number)sql";

struct FileColumns {
    FundFileId file_id;
    ProjectId project_id;
    FundFileKind kind = FundFileKind::sm_efs;
    Day as_of;
    std::int64_t participants = 0;
    std::int64_t left_out = 0;
    std::string checksum;
    Instant made_at;
    std::string made_by;
};
BOOST_DESCRIBE_STRUCT(FileColumns, (),
                      (file_id, project_id, kind, as_of, participants, left_out, checksum, made_at,
                       made_by))

FundFile file_of(FileColumns row) {
    return {.file_id = row.file_id,
            .project_id = row.project_id,
            .kind = row.kind,
            .as_of = row.as_of,
            .participants = row.participants,
            .left_out = row.left_out,
            .checksum = std::move(row.checksum),
            .made_on = row.made_at.day_in_warsaw(),
            .made_by = std::move(row.made_by)};
}

}  // namespace

FundFileId insert_fund_file(Transaction& transaction, const FundFileDraft& draft) {
    const auto file_id = FundFileId::make();
    auto& database = transaction.database;
    const auto office = transaction.office();
    database.execute(insert_file, office, file_id, draft.project_id, draft.kind, draft.as_of,
                     static_cast<std::int64_t>(draft.rows.size()), draft.left_out, draft.checksum,
                     Instant::at(transaction.now), transaction.actor.worker);
    std::int64_t row = 0;
    for (const auto& participation_id : draft.rows)
        database.execute(insert_row, office, file_id, ++row, participation_id);
    return file_id;
}

std::optional<FundFile> find_fund_file(const Operation& operation, FundFileId file_id) {
    auto row = operation.database.find<FileColumns>(select_one, operation.office(), file_id);
    return row ? std::optional{file_of(*std::move(row))} : std::nullopt;
}

std::vector<FundFile> fund_files_of(const Operation& operation, ProjectId project_id) {
    std::vector<FundFile> files;
    for (auto& row : operation.database.select<FileColumns>(select_of_project, operation.office(),
                                                            project_id))
        files.push_back(file_of(std::move(row)));
    return files;
}

std::vector<ParticipationId> rows_of(const Operation& operation, FundFileId file_id) {
    return operation.database.select<ParticipationId>(select_rows, operation.office(), file_id);
}

}  // namespace wedka::monitoring

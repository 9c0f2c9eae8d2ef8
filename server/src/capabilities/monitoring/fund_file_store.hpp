#pragma once

#include "monitoring/fund_file.hpp"

/// SQL that remembers the files made for the fund: whose rows they were, not what stood in them.
namespace wedka::monitoring {

/// What is remembered of a file, besides its rows.
struct FundFileDraft {
    ProjectId project_id;
    FundFileKind kind = FundFileKind::sm_efs;
    Day as_of;
    std::int64_t left_out = 0;
    std::string checksum;
    std::vector<ParticipationId> rows;
};
FundFileId insert_fund_file(Transaction& transaction, const FundFileDraft& draft);

std::optional<FundFile> find_fund_file(const Operation& operation, FundFileId file_id);
std::vector<FundFile> fund_files_of(const Operation& operation, ProjectId project_id);
/// In the order of the file.
std::vector<ParticipationId> rows_of(const Operation& operation, FundFileId file_id);

}  // namespace wedka::monitoring

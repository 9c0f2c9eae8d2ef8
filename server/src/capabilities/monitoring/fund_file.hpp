#pragma once

#include "monitoring/data_sheet.hpp"

/// Files that a project sends to its fund.
namespace wedka::monitoring {

/// By the rules of the project: the file of SM EFS (2021-2027), the list of SL2014 (2014-2020), the
/// fields of PEFS 2007 (PO KL).
enum class FundFileKind { sm_efs, sl2014, pefs };
BOOST_DESCRIBE_ENUM(FundFileKind, sm_efs, sl2014, pefs)

/// Nothing for a project of the office's own money.
std::optional<FundFileKind> fund_file_kind(programmes::RuleSet rule_set);

/// Somebody whose data are not whole, so that the file cannot tell of them.
struct LeftOut {
    ParticipationId participation_id;
    std::string last_name;
    std::string first_name;
    std::vector<DataGap> gaps;
};
BOOST_DESCRIBE_STRUCT(LeftOut, (), (participation_id, last_name, first_name, gaps))

/// What a file made now would hold.
struct FundFileOutlook {
    ProjectId project_id;
    std::optional<FundFileKind> kind;
    Day as_of;
    std::int64_t ready = 0;
    std::vector<LeftOut> left_out;
    std::vector<DataGap> gaps;  ///< Of the project itself: V-29.
    /// Headings of columns that stay empty, since nothing of it is on record.
    std::vector<std::string> empty_columns;
};
BOOST_DESCRIBE_STRUCT(FundFileOutlook, (),
                      (project_id, kind, as_of, ready, left_out, gaps, empty_columns))

/// A file that was made, and by which sum it is recognised.
struct FundFile {
    FundFileId file_id;
    ProjectId project_id;
    FundFileKind kind = FundFileKind::sm_efs;
    Day as_of;
    std::int64_t participants = 0;
    std::int64_t left_out = 0;
    std::string checksum;  ///< SHA-256, hexadecimal.
    Day made_on;
    std::string made_by;
};
BOOST_DESCRIBE_STRUCT(FundFile, (),
                      (file_id, project_id, kind, as_of, participants, left_out, checksum, made_on,
                       made_by))

struct LookAtFundFile {
    ProjectId project_id;
    std::optional<Day> as_of;
};
BOOST_DESCRIBE_STRUCT(LookAtFundFile, (), (project_id, as_of))
/// Who would stand in a file as of the day, today unless told, and who not, with why.
Result<FundFileOutlook> look_at_fund_file(Query& query, const LookAtFundFile& request);

struct MakeFundFile {
    ProjectId project_id;
    std::optional<Day> as_of;
    /// Without those whose data are not whole; chosen by whoever makes the file, never by itself.
    bool is_partial = false;
};
BOOST_DESCRIBE_STRUCT(MakeFundFile, (), (project_id, as_of, is_partial))
/// Remembers the file: whose row is which, and its checksum. V-29, V-30.
Result<FundFile> make_fund_file(Transaction& transaction, const MakeFundFile& request);

struct ListFundFiles {
    ProjectId project_id;
};
BOOST_DESCRIBE_STRUCT(ListFundFiles, (), (project_id))
/// The latest first.
Result<Page<FundFile>> list_fund_files(Query& query, const ListFundFiles& request);

struct DownloadFundFile {
    FundFileId file_id;
};
BOOST_DESCRIBE_STRUCT(DownloadFundFile, (), (file_id))
/// The file, made again of the records; only as long as it comes out the same. V-31.
Result<FileAnswer> download_fund_file(Query& query, const DownloadFundFile& request);

}  // namespace wedka::monitoring

#pragma once

#include "monitoring/fund_file.hpp"
#include "monitoring/fund_participants.hpp"
#include "monitoring/participants_file.hpp"
#include "platform/sheet.hpp"

/// What a file says of one participant: values in, cells out.
namespace wedka::monitoring {

/// What all rows of one file share.
struct FundRowContext {
    const programmes::ProjectFact& project;
    const FileWords& words;
    Day as_of;
};

/// The 43 columns of SM EFS.
FileRow sm_efs_row(const FundParticipant& participant, const FundRowContext& context);

/// The 73 columns of the combined list of SL2014: six of the project, 24 of an institution, 43 of the
/// person.
const std::vector<std::string>& sl2014_columns();
std::vector<Sheet::Cell> sl2014_row(const FundParticipant& participant,
                                    const FundRowContext& context);

/// The fields of PEFS 2007.
const std::vector<std::string>& pefs_columns();
std::vector<Sheet::Cell> pefs_row(const FundParticipant& participant,
                                  const FundRowContext& context);

/// The headings of a kind of file, in their order.
std::vector<std::string> columns_of(FundFileKind kind);

/// Headings of the columns that nothing on record fills.
std::vector<std::string> empty_columns_of_sm_efs();
std::vector<std::string> empty_columns_of_sl2014();
std::vector<std::string> empty_columns_of_pefs();

/// With what somebody left, in the fund's words; work displaces the search for it (DEC-4).
std::vector<std::string> situation_on_leaving(const ParticipantRecord& record);

/// Supports as parallel lists, parted by bars: scope, kind, detail and day.
struct SupportLists {
    std::string scope;
    std::string given;
    std::string detail;
    std::string from_on;
};
SupportLists support_lists(const FundParticipant& participant, const FileWords& words);

}  // namespace wedka::monitoring

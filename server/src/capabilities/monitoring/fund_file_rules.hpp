#pragma once

#include "monitoring/fund_file.hpp"
#include "monitoring/fund_participants.hpp"

namespace wedka::monitoring {

/// V-29: the project has the number under which the fund knows it.
Findings check_project(const programmes::ProjectFact& project);

/// How many participants a file would hold, and how many it would not.
struct FundFileCount {
    std::size_t ready = 0;
    std::size_t left_out = 0;
};
/// V-29, V-30: somebody stands in the file, and nobody is left out unless that was chosen.
Findings check_fund_file(const MakeFundFile& request, const programmes::ProjectFact& project,
                         const FundFileCount& count, Day today);

/// Why the file cannot tell of the participant; V-28: a kind of support has no words.
std::vector<DataGap> gaps_for_file(const FundParticipant& participant,
                                   const programmes::ProjectFact& project, const FileWords& words,
                                   Day as_of);

}  // namespace wedka::monitoring

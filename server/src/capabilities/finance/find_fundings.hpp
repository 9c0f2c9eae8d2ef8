#pragma once

#include "finance/funding_application.hpp"

/// Applications for money for the screen: the list, the sums by stage, one of them.
namespace wedka::finance {

struct ListFundings {
    std::optional<FundingStage> stage;
};
BOOST_DESCRIBE_STRUCT(ListFundings, (), (stage))

struct FundingRow {
    FundingId funding_id;
    std::string name;
    std::string funder;
    std::optional<Day> call_closes_on;
    FundingStage stage = FundingStage::idea;
    Day taken_on;  ///< Since when it stands there.
    std::optional<Money> asked;
    std::optional<Money> granted;
    std::string worker;
};
BOOST_DESCRIBE_STRUCT(FundingRow, (),
                      (funding_id, name, funder, call_closes_on, stage, taken_on, asked, granted,
                       worker))
/// All applications for money, what moved last first; of one stage when asked.
Result<Page<FundingRow>> list_fundings(Query& query, const ListFundings& request);

/// How many applications stand at a stage, and what they ask for and were granted.
struct StageSum {
    FundingStage stage = FundingStage::idea;
    std::int64_t applications = 0;
    Money asked;
    Money granted;
};
BOOST_DESCRIBE_STRUCT(StageSum, (), (stage, applications, asked, granted))
struct SumFundings {};
BOOST_DESCRIBE_STRUCT(SumFundings, (), ())
/// Every stage in its order, empty ones too.
Result<Page<StageSum>> sum_fundings(Query& query, const SumFundings& request);

struct ShowFunding {
    FundingId funding_id;
};
BOOST_DESCRIBE_STRUCT(ShowFunding, (), (funding_id))
Result<FundingApplication> show_funding(Query& query, const ShowFunding& request);

}  // namespace wedka::finance

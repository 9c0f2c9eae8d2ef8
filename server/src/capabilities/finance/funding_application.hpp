#pragma once

#include "finance/finance.hpp"
#include "platform/json.hpp"

namespace wedka::finance {

/// What is known of an application for money from its idea on.
struct FundingTerms {
    std::string name;
    std::string funder;                    ///< Who gives the money.
    std::optional<std::string> call_name;  ///< The call (nabór) by its name or number.
    std::optional<Day> call_closes_on;
    staff::MemberId worker_id;  ///< Who looks after it.
    std::optional<LongText> note;
};
BOOST_DESCRIBE_STRUCT(FundingTerms, (), (name, funder, call_name, call_closes_on, worker_id, note))

/// A step that an application went. The amount is what was asked for or granted, the number that
/// of the application, the decision or the agreement.
struct FundingStep {
    FundingStage stage = FundingStage::idea;
    Day taken_on;
    std::optional<Money> amount;
    std::optional<std::string> paper_number;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(FundingStep, (), (stage, taken_on, amount, paper_number, note))

/// An application for money with every step, the first one first, and the steps that may follow.
struct FundingApplication {
    FundingId funding_id;
    std::int64_t version = 1;
    std::string name;
    std::string funder;
    std::optional<std::string> call_name;
    std::optional<Day> call_closes_on;
    staff::MemberId worker_id;
    std::string worker;
    std::optional<std::string> note;
    FundingStage stage = FundingStage::idea;
    std::optional<Money> asked;
    std::optional<Money> granted;
    std::vector<FundingStep> steps;
    std::vector<FundingStage> next;
};
BOOST_DESCRIBE_STRUCT(FundingApplication, (),
                      (funding_id, version, name, funder, call_name, call_closes_on, worker_id,
                       worker, note, stage, asked, granted, steps, next))

}  // namespace wedka::finance

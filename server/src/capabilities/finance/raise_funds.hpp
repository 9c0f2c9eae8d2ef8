#pragma once

#include "finance/funding_application.hpp"

namespace wedka::finance {

/// An idea for which money is to be found, from the day on which it was noted.
struct NoteFundingIdea : FundingTerms {
    Day noted_on;
};
BOOST_DESCRIBE_STRUCT(NoteFundingIdea, (FundingTerms), (noted_on))
/// Enters the idea (pomysł): the first step of an application for money.
Result<FundingApplication> note_funding_idea(Transaction& transaction,
                                             const NoteFundingIdea& request);

struct ChangeFunding : FundingTerms {
    FundingId funding_id;
    ExpectedVersion if_match;
};
BOOST_DESCRIBE_STRUCT(ChangeFunding, (FundingTerms), (funding_id, if_match))
/// Changes what is told of the application while it goes on.
Result<FundingApplication> change_funding(Transaction& transaction, const ChangeFunding& request);

struct TakeFundingStep : FundingStep {
    FundingId funding_id;
    ExpectedVersion if_match;
};
BOOST_DESCRIBE_STRUCT(TakeFundingStep, (FundingStep), (funding_id, if_match))
/// Records the next step of the application: applied, granted, agreed ...
Result<FundingApplication> take_funding_step(Transaction& transaction,
                                             const TakeFundingStep& request);

struct TakeBackFundingStep {
    FundingId funding_id;
    ExpectedVersion if_match;
};
BOOST_DESCRIBE_STRUCT(TakeBackFundingStep, (), (funding_id, if_match))
/// Takes back the last step, entered by mistake; the trace keeps both.
Result<FundingApplication> take_back_funding_step(Transaction& transaction,
                                                  const TakeBackFundingStep& request);

}  // namespace wedka::finance

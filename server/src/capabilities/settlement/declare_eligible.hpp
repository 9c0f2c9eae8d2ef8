#pragma once

#include "settlement/declare_own_contribution.hpp"

namespace wedka::settlement {

/// Every benefit that may be own contribution and is not declared yet, paid by the day.
struct DeclareEligible {
    ProjectId project_id;
    Day until;
};
BOOST_DESCRIBE_STRUCT(DeclareEligible, (), (project_id, until))

/// Declares them all at once, so that nobody ticks a hundred payments; those of people hidden from
/// the asker wait for somebody who knows them.
Result<OwnContributionDeclared> declare_eligible(Transaction& transaction,
                                                 const DeclareEligible& request);

}  // namespace wedka::settlement

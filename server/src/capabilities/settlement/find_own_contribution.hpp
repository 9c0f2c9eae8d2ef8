#pragma once

#include "settlement/settlement.hpp"

namespace wedka::settlement {

struct FindOwnContribution {
    ProjectId project_id;
};
BOOST_DESCRIBE_STRUCT(FindOwnContribution, (), (project_id))

/// What the project may declare, has declared, and what of it counts. Benefits of people hidden from
/// the asker are not listed; sums and figures count them all the same.
Result<Page<OwnContributionRow>> find_own_contribution(Query& query,
                                                       const FindOwnContribution& request);

}  // namespace wedka::settlement

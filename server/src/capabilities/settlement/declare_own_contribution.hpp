#pragma once

#include "settlement/settlement.hpp"

namespace wedka::settlement {

/// Benefits that a project is to declare as its own contribution, all or none.
struct DeclareOwnContribution {
    ProjectId project_id;
    std::vector<PaymentId> payment_ids;
};
BOOST_DESCRIBE_STRUCT(DeclareOwnContribution, (), (project_id, payment_ids))

/// How many were declared now, and what of the project's counts with them.
struct OwnContributionDeclared {
    ProjectId project_id;
    std::int64_t declared = 0;
    Money counted;
};
BOOST_DESCRIBE_STRUCT(OwnContributionDeclared, (), (project_id, declared, counted))

/// Declares benefits as own contribution (wkład własny w formie świadczeń).
Result<OwnContributionDeclared> declare_own_contribution(Transaction& transaction,
                                                         const DeclareOwnContribution& request);

}  // namespace wedka::settlement

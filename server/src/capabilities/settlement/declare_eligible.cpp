#include "settlement/declare_eligible.hpp"

namespace wedka::settlement {

Result<OwnContributionDeclared> declare_eligible(Transaction& transaction,
                                                 const DeclareEligible& request) {
    DeclareOwnContribution declared{.project_id = request.project_id, .payment_ids = {}};
    for (const auto& row : own_contribution_of(transaction, request.project_id))
        if (row.why == ContributionWhy::not_declared && row.paid_on <= request.until &&
            !transaction.standing(row.person_id.uuid()).is_hidden())
            declared.payment_ids.push_back(row.payment_id);
    return declare_own_contribution(transaction, declared);
}

}  // namespace wedka::settlement

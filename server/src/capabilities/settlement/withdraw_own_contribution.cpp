#include "settlement/withdraw_own_contribution.hpp"

#include "settlement/contribution_store.hpp"

namespace wedka::settlement {

Result<Done> withdraw_own_contribution(Transaction& transaction,
                                       const WithdrawOwnContribution& request) {
    if (!programmes::find_project(transaction, request.project_id)) return not_found("project_id");
    if (!delete_declaration(transaction, request.project_id, request.payment_id))
        return not_found("payment_id");
    transaction.record("settlement.declare", request.project_id, request.payment_id);
    return Done{};
}

}  // namespace wedka::settlement

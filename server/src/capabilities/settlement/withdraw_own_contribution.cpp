#include "settlement/withdraw_own_contribution.hpp"

#include "settlement/contribution_store.hpp"

namespace wedka::settlement {

Result<Done> withdraw_own_contribution(Transaction& transaction,
                                       const WithdrawOwnContribution& request) {
    if (!programmes::find_project(transaction, request.project_id)) return not_found("project_id");
    const auto payment = finance::payments(transaction, {request.payment_id});
    if (payment.empty() || transaction.standing(payment.front().person_id.uuid()).is_hidden())
        return not_found("payment_id");
    if (!delete_declaration(transaction, request.project_id, request.payment_id))
        return not_found("payment_id");
    transaction.record("settlement.declare", request.project_id, request.payment_id);
    return Done{};
}

}  // namespace wedka::settlement

#pragma once

#include "settlement/settlement.hpp"

namespace wedka::settlement {

struct WithdrawOwnContribution {
    ProjectId project_id;
    PaymentId payment_id;
};
BOOST_DESCRIBE_STRUCT(WithdrawOwnContribution, (), (project_id, payment_id))

/// Takes a benefit out of a project's own contribution; the trace keeps that it was there.
Result<Done> withdraw_own_contribution(Transaction& transaction,
                                       const WithdrawOwnContribution& request);

}  // namespace wedka::settlement

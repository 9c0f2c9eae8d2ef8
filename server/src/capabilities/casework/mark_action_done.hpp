#pragma once

#include "casework/contract.hpp"

namespace wedka::casework {

struct MarkActionDone {
    ContractId contract_id;
    ActionId action_id;
    Day done_on;
};
BOOST_DESCRIBE_STRUCT(MarkActionDone, (), (contract_id, action_id, done_on))

/// Records the day on which an action of a contract was done; late is done too.
Result<Contract> mark_action_done(Transaction& transaction, const MarkActionDone& request);

}  // namespace wedka::casework

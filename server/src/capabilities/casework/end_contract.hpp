#pragma once

#include "casework/contract.hpp"

namespace wedka::casework {

/// How a contract ended, and why.
struct EndContract {
    ContractId contract_id;
    Day ended_on;
    ContractResult result = ContractResult::fulfilled;
    LongText justification;
};
BOOST_DESCRIBE_STRUCT(EndContract, (), (contract_id, ended_on, result, justification))

/// Ends a social contract. No benefit changes by it: a contract that was not kept may be a ground
/// for a decision, which is another act (art. 11 ust. 2 i 3 UPS).
Result<Contract> end_contract(Transaction& transaction, const EndContract& request);

}  // namespace wedka::casework

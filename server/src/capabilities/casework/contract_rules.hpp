#pragma once

#include "casework/conclude_contract.hpp"
#include "casework/end_contract.hpp"
#include "casework/mark_action_done.hpp"

namespace wedka::casework {

/// What the registers say on the day of a contract.
struct ContractSurroundings {
    Day today;
    Day birth_on;
    /// When the diagnosis was signed on which the contract rests; nothing without one.
    std::optional<Day> diagnosed_on;
    bool is_social_worker = false;
    /// Whether another contract of the same variant holds on some day of this one's period.
    bool has_other_contract = false;
};

/// R3-01 ... R3-04, R3-06, R3-08, R3-10, R3-11, R1-13: everything at once.
Findings check_contract(const ConcludeContract& request, const ContractSurroundings& known);

/// R3-09, R1-13: how a contract may end.
Findings check_end(const EndContract& request, const ContractFact& contract, Day today);

/// R3-03: the day on which an action was done.
Findings check_done(Day done_on, const ContractFact& contract, const ContractAction& action,
                    Day today);

}  // namespace wedka::casework

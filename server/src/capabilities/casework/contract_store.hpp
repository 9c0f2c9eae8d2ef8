#pragma once

#include "casework/conclude_contract.hpp"
#include "casework/end_contract.hpp"
#include "casework/mark_action_done.hpp"

/// All SQL that changes or brings single contracts.
namespace wedka::casework {

ContractId insert_contract(Transaction& transaction, const ConcludeContract& request,
                           DiagnosisId diagnosis_id, const std::string& number);
/// The contract under a new version, held until the transaction ends; nothing when there is none.
std::optional<ContractFact> lock_contract(Transaction& transaction, ContractId contract_id);
void mark_ended(Transaction& transaction, const EndContract& request);
void mark_done(Transaction& transaction, const MarkActionDone& request);

/// Whether the person has a contract of the variant that holds on some day of the period (R3-08).
bool has_contract_within(const Operation& operation, PersonId person_id, ContractVariant variant,
                         Day from_on, Day to_on);
/// A contract that exists, with its texts decrypted and its state of today.
Contract contract(const Operation& operation, ContractId contract_id);

/// "CASE ... END" that tells the ContractState of a contract `c` on the day of the placeholder.
std::string contract_state(int day_placeholder);

}  // namespace wedka::casework

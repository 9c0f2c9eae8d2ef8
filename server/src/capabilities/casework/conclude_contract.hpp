#pragma once

#include "casework/contract.hpp"

namespace wedka::casework {

/// An action as the parties agree on it.
struct PlannedAction {
    ActionSide side = ActionSide::person;
    LongText description;
    Day due_on;
    std::optional<LongText> measure;
};
BOOST_DESCRIBE_STRUCT(PlannedAction, (), (side, description, due_on, measure))

/// A social contract as it is signed. Without a diagnosis named, it rests on the latest one that
/// was signed by then.
struct ConcludeContract {
    PersonId person_id;
    std::optional<DiagnosisId> diagnosis_id;
    ContractVariant variant = ContractVariant::a;
    MemberId worker_id;
    std::optional<Day> drafted_on;
    Day concluded_on;
    Day from_on;
    Day to_on;
    LongText causes;
    LongText resources;
    LongText limits;
    std::optional<LongText> earlier_activation;
    std::vector<LongText> goals;
    std::vector<PlannedAction> actions;
};
BOOST_DESCRIBE_STRUCT(ConcludeContract, (),
                      (person_id, diagnosis_id, variant, worker_id, drafted_on, concluded_on,
                       from_on, to_on, causes, resources, limits, earlier_activation, goals,
                       actions))

/// Signs a social contract with a person (zawarcie kontraktu socjalnego, art. 108 UPS).
Result<Contract> conclude_contract(Transaction& transaction, const ConcludeContract& request);

}  // namespace wedka::casework

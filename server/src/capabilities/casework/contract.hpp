#pragma once

#include "casework/casework.hpp"
#include "platform/json.hpp"

namespace wedka::casework {

/// Where a contract stands on a day: `lapsed` is past its period and waits for somebody to say how
/// it ended.
enum class ContractState { upcoming, active, lapsed, ended };
BOOST_DESCRIBE_ENUM(ContractState, upcoming, active, lapsed, ended)

/// One action of part II of the contract, with its term and by what it will be measured.
struct ContractAction {
    ActionId action_id;
    ActionSide side = ActionSide::person;
    LongText description;
    Day due_on;
    std::optional<LongText> measure;
    std::optional<Day> done_on;
};
BOOST_DESCRIBE_STRUCT(ContractAction, (), (action_id, side, description, due_on, measure, done_on))

/// A social contract (kontrakt socjalny) with all its texts.
struct Contract {
    ContractId contract_id;
    std::int64_t version = 1;
    std::string number;
    PersonId person_id;
    DiagnosisId diagnosis_id;
    ContractVariant variant = ContractVariant::a;
    ContractState state = ContractState::active;
    MemberId worker_id;
    std::string worker_name;
    std::optional<Day> drafted_on;
    Day concluded_on;
    Day from_on;
    Day to_on;
    LongText causes;
    LongText resources;
    LongText limits;
    std::optional<LongText> earlier_activation;
    std::vector<LongText> goals;
    std::vector<ContractAction> actions;
    std::optional<Day> ended_on;
    std::optional<ContractResult> result;
    std::optional<LongText> justification;
};
BOOST_DESCRIBE_STRUCT(Contract, (),
                      (contract_id, version, number, person_id, diagnosis_id, variant, state,
                       worker_id, worker_name, drafted_on, concluded_on, from_on, to_on, causes,
                       resources, limits, earlier_activation, goals, actions, ended_on, result,
                       justification))

}  // namespace wedka::casework

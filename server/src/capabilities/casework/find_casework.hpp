#pragma once

#include "casework/assistance.hpp"
#include "casework/contract.hpp"
#include "casework/diagnosis.hpp"
#include "casework/interview.hpp"
#include "casework/note.hpp"

namespace wedka::casework {

/// Contracts, newest first.
struct ListContracts {
    std::optional<ContractId> after;
    PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(ListContracts, (), (after, limit))

struct ContractRow {
    ContractId contract_id;
    std::string number;
    ContractVariant variant = ContractVariant::a;
    ContractState state = ContractState::active;
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    std::string worker_name;
    Day concluded_on;
    Day from_on;
    Day to_on;
    std::optional<Day> ended_on;
    std::optional<ContractResult> result;
};
BOOST_DESCRIBE_STRUCT(ContractRow, (),
                      (contract_id, number, variant, state, person_id, last_name, first_name,
                       worker_name, concluded_on, from_on, to_on, ended_on, result))
Result<Page<ContractRow>> list_contracts(Query& query, const ListContracts& request);

struct ShowContract {
    ContractId contract_id;
};
BOOST_DESCRIBE_STRUCT(ShowContract, (), (contract_id))
Result<Contract> show_contract(Query& query, const ShowContract& request);

struct ShowCasework {
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(ShowCasework, (), (person_id))

/// All casework with one person, newest first.
struct PersonCasework {
    PersonId person_id;
    std::vector<Interview> interviews;
    std::vector<Diagnosis> diagnoses;
    std::vector<Contract> contracts;
    std::vector<AssistanceRow> assistances;
    std::vector<Note> notes;
};
BOOST_DESCRIBE_STRUCT(PersonCasework, (),
                      (person_id, interviews, diagnoses, contracts, assistances, notes))
Result<PersonCasework> show_casework(Query& query, const ShowCasework& request);

}  // namespace wedka::casework

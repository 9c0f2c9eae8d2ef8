#include "programmes/link_contract.hpp"

#include "programmes/enrolment_rules.hpp"
#include "programmes/participation_store.hpp"
#include "programmes/project_store.hpp"

namespace wedka::programmes {

Result<Participation> link_contract(Transaction& transaction, const LinkContract& request) {
    const auto found = find_participation(transaction, request.participation_id);
    if (!found) return not_found("participation_id");
    if (const auto refusal = transaction.deny("programmes.enrol", found->person_id))
        return *refusal;
    const auto contract = casework::find_contract(transaction, request.contract_id);
    if (!contract || !people::find_person(transaction, contract->person_id))
        return not_found("contract_id");
    lock_project(transaction, found->project_id);
    const auto findings = check_contract(
        *contract, found->person_id, find_project(transaction, found->project_id).value(),
        find_participation_of(transaction, request.contract_id), request.participation_id);
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    put_contract(transaction, request.participation_id, request.contract_id);
    transaction.record("programmes.enrol", request.participation_id, request.contract_id,
                       found->person_id);
    return find_participation(transaction, request.participation_id).value();
}

}  // namespace wedka::programmes

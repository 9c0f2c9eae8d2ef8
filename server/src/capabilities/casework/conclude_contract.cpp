#include "casework/conclude_contract.hpp"

#include "casework/case_numbers.hpp"
#include "casework/contract_rules.hpp"
#include "casework/contract_store.hpp"
#include "casework/diagnosis_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::casework {

Result<Contract> conclude_contract(Transaction& transaction, const ConcludeContract& request) {
    const auto person = people::find_person(transaction, request.person_id);
    if (!person) return not_found();
    if (const auto refusal = transaction.deny("casework.conclude_contract", request.person_id))
        return *refusal;

    // The number comes first: its row makes two clerks wait for each other, so that the second one
    // sees the contract of the first (R3-08).
    const auto number = next_number(transaction, "K", request.concluded_on.year(),
                                    {request.person_id});
    const auto diagnosis =
        request.diagnosis_id
            ? find_diagnosis(transaction, request.person_id, *request.diagnosis_id)
            : latest_diagnosis(transaction, request.person_id, request.concluded_on);
    const ContractSurroundings known{
        .today = today_in(transaction),
        .birth_on = person->birth_on,
        .diagnosed_on = diagnosis ? std::optional{diagnosis->signed_on} : std::nullopt,
        .is_social_worker =
            staff::is_social_worker_on(transaction, request.worker_id, request.concluded_on),
        .has_other_contract = has_contract_within(transaction, request.person_id, request.variant,
                                                  request.from_on, request.to_on)};
    if (const auto refusal = transaction.verdict(check_contract(request, known))) return *refusal;

    const auto contract_id = insert_contract(transaction, request, diagnosis->diagnosis_id, number);
    transaction.record("casework.conclude_contract", contract_id, request.person_id);
    return contract(transaction, contract_id);
}

}  // namespace wedka::casework

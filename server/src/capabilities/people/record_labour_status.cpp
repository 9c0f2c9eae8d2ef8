#include "people/record_labour_status.hpp"

#include "people/person_rules.hpp"
#include "people/person_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::people {

Result<Person> record_labour_status(Transaction& transaction, const RecordLabourStatus& request) {
    const auto whose = find_person(transaction, request.person_id);
    if (!whose) return not_found();
    if (const auto refusal = transaction.deny("people.change", request.person_id)) return *refusal;
    const auto findings = check_from_on(request.from_on, whose->birth_on, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    insert_labour_spell(transaction, request.person_id,
                        {request.status, request.from_on, request.source});
    transaction.record("people.change", request.person_id);
    return person(transaction, request.person_id);
}

}  // namespace wedka::people

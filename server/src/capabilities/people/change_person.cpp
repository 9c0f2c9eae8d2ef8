#include "people/change_person.hpp"

#include "people/person_store.hpp"

namespace wedka::people {

Result<Person> change_person(Transaction& transaction, const ChangePerson& request) {
    if (!find_person(transaction, request.person_id)) return not_found();
    if (const auto refusal = transaction.deny("people.change", request.person_id)) return *refusal;
    if (!update_names(transaction, request))
        return Refusal{RefusalKind::stale_version,
                       {{.rule = {}, .field = {}, .code = "changed_meanwhile"}}};
    if (request.phone)
        put_contact(transaction, request.person_id, {ContactKind::phone, *request.phone});
    if (request.email)
        put_contact(transaction, request.person_id, {ContactKind::email, *request.email});
    transaction.record("people.change", request.person_id);
    return person(transaction, request.person_id);
}

}  // namespace wedka::people

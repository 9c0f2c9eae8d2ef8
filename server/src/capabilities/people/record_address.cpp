#include "people/record_address.hpp"

#include "people/conflict_store.hpp"
#include "people/person_rules.hpp"
#include "people/person_store.hpp"
#include "people/protected_address_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::people {

namespace {

/// Who knows that the address is protected records one that is so as well.
std::optional<AddressId> protected_of_kind(const Operation& operation, PersonId person_id,
                                           AddressKind kind) {
    for (const auto& one : protected_addresses_of(operation, person_id))
        if (one.address.kind == kind) return one.address_id;
    return std::nullopt;
}

}  // namespace

Result<Person> record_address(Transaction& transaction, const RecordAddress& request) {
    const auto whose = find_person(transaction, request.person_id);
    if (!whose) return not_found();
    if (const auto refusal = transaction.deny("people.change", request.person_id)) return *refusal;
    const auto findings = check_from_on(request.from_on, whose->birth_on, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const Address address{request.kind,     request.city, request.street,
                          request.building, request.flat, request.postal_code,
                          request.from_on};
    if (const auto hidden = protected_of_kind(transaction, request.person_id, request.kind))
        replace_protected(transaction, *hidden, address);
    else
        insert_address(transaction, request.person_id, address);
    note_conflicts_of(transaction, request.person_id);
    transaction.record("people.change", request.person_id);
    return person(transaction, request.person_id);
}

}  // namespace wedka::people

#include "people/protect_address.hpp"

#include <fmt/format.h>

#include "people/conflict_store.hpp"
#include "people/person_store.hpp"
#include "people/protected_address_store.hpp"

namespace wedka::people {

namespace {

constexpr std::string_view permission = "people.protect_address";

void let_know(Transaction& transaction, AddressId address_id, const Uuid& worker) {
    grant_access(transaction, address_id.uuid(), worker, seal_membership, transaction.grant_day());
}

/// What keeps the actor from the address of the person; whoever does not know it learns nothing.
std::optional<Refusal> refusal_of(Transaction& transaction, PersonId person_id,
                                  const AddressId& address_id) {
    if (!find_person(transaction, person_id)) return not_found("person_id");
    if (auto refusal = transaction.deny(permission, person_id)) return refusal;
    if (!find_protected(transaction, person_id, address_id)) return not_found("address_id");
    return std::nullopt;
}

void protect(Transaction& transaction, const ProtectAddress& request, const Address& address) {
    const auto address_id = insert_protected(transaction, request.person_id, address);
    hide_behind_seal(transaction, address_id.uuid());
    let_know(transaction, address_id, transaction.actor.worker);
    for (const auto& member_id : request.member_ids)
        let_know(transaction, address_id, member_id.uuid());
}

}  // namespace

Result<Person> protect_address(Transaction& transaction, const ProtectAddress& request) {
    if (!find_person(transaction, request.person_id)) return not_found("person_id");
    if (const auto refusal = transaction.deny(permission, request.person_id)) return *refusal;
    for (std::size_t i = 0; i < request.member_ids.size(); ++i)
        if (!staff::find_member(transaction, request.member_ids[i]))
            return not_found(fmt::format("member_ids[{}]", i));
    const auto address = open_address(transaction, request.person_id, request.kind);
    if (!address) return refused({.rule = "Z-06", .field = "kind", .code = "no_address"});

    for (const auto& one : addresses_at_place(transaction, request.person_id, *address)) {
        // Somebody changed it meanwhile: what was read is not what would be protected.
        if (!delete_address(transaction, one.address_id))
            return refused({.rule = "Z-06", .field = "kind", .code = "no_address"});
        if (one.is_present) protect(transaction, request, one.address);
    }
    transaction.record("people.protect_address", request.person_id);
    return person(transaction, request.person_id);
}

Result<Person> share_address(Transaction& transaction, const ShareAddress& request) {
    if (const auto refusal = refusal_of(transaction, request.person_id, request.address_id))
        return *refusal;
    if (!staff::find_member(transaction, request.member_id)) return not_found("member_id");

    let_know(transaction, request.address_id, request.member_id.uuid());
    transaction.record("people.protect_address", request.person_id, request.member_id);
    return person(transaction, request.person_id);
}

Result<Person> unprotect_address(Transaction& transaction, const UnprotectAddress& request) {
    if (const auto refusal = refusal_of(transaction, request.person_id, request.address_id))
        return *refusal;

    const auto known = find_protected(transaction, request.person_id, request.address_id).value();
    delete_protected(transaction, request.address_id);
    take_seal_off(transaction, request.address_id.uuid());
    insert_address(transaction, request.person_id, known.address);
    note_conflicts_of(transaction, request.person_id);
    transaction.record("people.unprotect_address", request.person_id);
    return person(transaction, request.person_id);
}

}  // namespace wedka::people

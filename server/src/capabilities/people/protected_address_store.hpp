#pragma once

#include "people/person.hpp"

/// All SQL about protected addresses.
namespace wedka::people {

AddressId insert_protected(Transaction& transaction, PersonId person_id, const Address& address);
/// Another address in the place of one that is protected; who knows it stays.
void replace_protected(Transaction& transaction, AddressId address_id, const Address& address);
void delete_protected(Transaction& transaction, AddressId address_id);
/// Those that the asker knows, with who else does.
std::vector<ProtectedAddress> protected_addresses_of(const Operation& operation,
                                                     PersonId person_id);
std::optional<ProtectedAddress> find_protected(const Operation& operation, PersonId person_id,
                                               AddressId address_id);
/// The present address of the kind that everybody may see.
std::optional<Address> open_address(const Operation& operation, PersonId person_id,
                                    AddressKind kind);
/// An address of the person in the same building, of whatever kind and time.
struct AddressAtPlace {
    AddressId address_id;
    bool is_present = false;
    Address address;
};
std::vector<AddressAtPlace> addresses_at_place(const Operation& operation, PersonId person_id,
                                               const Address& place);
/// False when it is gone already.
bool delete_address(Transaction& transaction, AddressId address_id);

}  // namespace wedka::people

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
void delete_open_address(Transaction& transaction, PersonId person_id, AddressKind kind);

}  // namespace wedka::people

#pragma once

#include "people/person.hpp"

/// An address that only some workers know: a shelter, a hiding place. Of the person themselves
/// everybody knows as before; who must not be known at all is sealed (access/seals.hpp).
namespace wedka::people {

/// Takes the present address of a kind out of sight. Whoever does so knows it, with those named.
struct ProtectAddress {
    PersonId person_id;
    AddressKind kind = AddressKind::residence;
    std::vector<staff::MemberId> member_ids;
};
BOOST_DESCRIBE_STRUCT(ProtectAddress, (), (person_id, kind, member_ids))
Result<Person> protect_address(Transaction& transaction, const ProtectAddress& request);

/// Who knows the address lets another worker know.
struct ShareAddress {
    PersonId person_id;
    AddressId address_id;
    staff::MemberId member_id;
};
BOOST_DESCRIBE_STRUCT(ShareAddress, (), (person_id, address_id, member_id))
Result<Person> share_address(Transaction& transaction, const ShareAddress& request);

/// The address is one like others again.
struct UnprotectAddress {
    PersonId person_id;
    AddressId address_id;
};
BOOST_DESCRIBE_STRUCT(UnprotectAddress, (), (person_id, address_id))
Result<Person> unprotect_address(Transaction& transaction, const UnprotectAddress& request);

}  // namespace wedka::people

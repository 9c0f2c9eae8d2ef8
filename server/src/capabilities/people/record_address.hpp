#pragma once

#include "people/person.hpp"

namespace wedka::people {

/// A new address; the one of the same kind before it ends the day before.
struct RecordAddress {
    PersonId person_id;
    AddressKind kind = AddressKind::residence;
    std::string city;
    std::optional<std::string> street;
    std::string building;
    std::optional<std::string> flat;
    PostalCode postal_code;
    Day from_on;
};
BOOST_DESCRIBE_STRUCT(RecordAddress, (),
                      (person_id, kind, city, street, building, flat, postal_code, from_on))
Result<Person> record_address(Transaction& transaction, const RecordAddress& request);

}  // namespace wedka::people

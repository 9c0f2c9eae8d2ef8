#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "people/people.hpp"
#include "staff/staff.hpp"
#include "vocabulary/day.hpp"
#include "vocabulary/pesel.hpp"
#include "vocabulary/postal_code.hpp"

namespace wedka::people {

/// Why somebody has no PESEL (powód braku numeru PESEL).
enum class PeselMissingReason { newborn, foreigner, undetermined, refusal };
BOOST_DESCRIBE_ENUM(PeselMissingReason, newborn, foreigner, undetermined, refusal)

/// Kinds of address (adres zamieszkania, zameldowania, pobytu, do korespondencji).
enum class AddressKind { residence, registration, stay, correspondence };
BOOST_DESCRIBE_ENUM(AddressKind, residence, registration, stay, correspondence)

/// An address in Poland; villages have no streets.
struct Address {
    AddressKind kind = AddressKind::residence;
    std::string city;
    std::optional<std::string> street;
    std::string building;
    std::optional<std::string> flat;
    PostalCode postal_code;
    Day from_on;
};
BOOST_DESCRIBE_STRUCT(Address, (), (kind, city, street, building, flat, postal_code, from_on))

using AddressId = Id<struct AddressIdKind>;

/// An address that only these workers know.
struct ProtectedAddress {
    AddressId address_id;
    Address address;
    std::vector<staff::NamedMember> known_by;
};
BOOST_DESCRIBE_STRUCT(ProtectedAddress, (), (address_id, address, known_by))

enum class ContactKind { phone, email };
BOOST_DESCRIBE_ENUM(ContactKind, phone, email)

struct Contact {
    ContactKind kind = ContactKind::phone;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(Contact, (), (kind, value))

/// What somebody does on the labour market, from which day on, and by whose word.
struct LabourSpell {
    LabourStatus status = LabourStatus::unemployed;
    Day from_on;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(LabourSpell, (), (status, from_on, source))

/// People who live and keep house together (rodzina, art. 6 pkt 14 UPS).
struct Household {
    HouseholdId household_id;
    std::vector<HouseholdMember> members;
};
BOOST_DESCRIBE_STRUCT(Household, (), (household_id, members))

/// One person's card.
struct Person {
    PersonId person_id;
    std::int64_t version = 1;
    std::string first_name;
    std::optional<std::string> second_name;
    std::string last_name;
    Day birth_on;
    Sex sex = Sex::female;
    std::optional<std::string> birth_place;
    std::optional<std::string> pesel_masked;
    std::optional<PeselMissingReason> pesel_missing_reason;
    std::vector<Address> addresses;
    std::vector<ProtectedAddress> protected_addresses;  ///< Those that the asker knows.
    std::vector<Contact> contacts;
    std::vector<LabourSpell> labour;
    std::optional<Household> household;
};
BOOST_DESCRIBE_STRUCT(Person, (),
                      (person_id, version, first_name, second_name, last_name, birth_on, sex,
                       birth_place, pesel_masked, pesel_missing_reason, addresses,
                       protected_addresses, contacts, labour, household))

}  // namespace wedka::people

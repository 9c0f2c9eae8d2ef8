#pragma once

#include "people/person.hpp"

namespace wedka::people {

/// A person entered for the first time.
struct RegisterPerson {
    std::string first_name;
    std::optional<std::string> second_name;
    std::string last_name;
    Day birth_on;
    Sex sex = Sex::female;
    std::optional<std::string> birth_place;
    std::optional<std::string> pesel;
    std::optional<PeselMissingReason> pesel_missing_reason;
    std::optional<std::string> phone;
    std::optional<std::string> email;
    std::optional<Address> address;
};
BOOST_DESCRIBE_STRUCT(RegisterPerson, (),
                      (first_name, second_name, last_name, birth_on, sex, birth_place, pesel,
                       pesel_missing_reason, phone, email, address))

/// Enters a person into the register.
Result<Person> register_person(Transaction& transaction, const RegisterPerson& request);

}  // namespace wedka::people

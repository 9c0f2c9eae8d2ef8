#pragma once

#include "people/person.hpp"

namespace wedka::people {

/// A name or contact corrected. Birth and PESEL are corrected by other acts.
struct ChangePerson {
    PersonId person_id;
    ExpectedVersion if_match;
    std::string first_name;
    std::optional<std::string> second_name;
    std::string last_name;
    std::optional<std::string> phone;
    std::optional<std::string> email;
};
BOOST_DESCRIBE_STRUCT(ChangePerson, (),
                      (person_id, if_match, first_name, second_name, last_name, phone, email))
Result<Person> change_person(Transaction& transaction, const ChangePerson& request);

}  // namespace wedka::people

#pragma once

#include "people/person.hpp"

namespace wedka::people {

/// People in alphabetical order.
struct ListPeople {
    std::optional<PersonId> after;
    PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(ListPeople, (), (after, limit))
Result<Page<PersonRow>> list_people(Query& query, const ListPeople& request);

struct ShowPerson {
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(ShowPerson, (), (person_id))
Result<Person> show_person(Query& query, const ShowPerson& request);

struct PeselShown {
    std::optional<std::string> pesel;
};
BOOST_DESCRIBE_STRUCT(PeselShown, (), (pesel))
/// The whole number, masked everywhere else; asking leaves its own trace.
Result<PeselShown> show_pesel(Query& query, const ShowPerson& request);

}  // namespace wedka::people

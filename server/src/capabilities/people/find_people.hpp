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

/// People whose names begin with the words, or whose PESEL (whole, or its last four digits) it is.
struct SearchPeople {
    std::string text;
};
BOOST_DESCRIBE_STRUCT(SearchPeople, (), (text))
Result<Page<PersonRow>> find_people(Query& query, const SearchPeople& request);

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

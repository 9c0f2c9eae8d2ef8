#pragma once

#include "people/people.hpp"

namespace wedka::people {

/// People whose names begin with the words, or whose PESEL (whole, or its last four digits) it is.
struct SearchPeople {
    std::string text;
};
BOOST_DESCRIBE_STRUCT(SearchPeople, (), (text))
Result<PeopleFound> find_people(Query& query, const SearchPeople& request);

}  // namespace wedka::people

#pragma once

#include "casework/casework.hpp"
#include "people/people.hpp"
#include "programmes/programmes.hpp"

namespace wedka::desk {

struct SearchAll {
    std::string text;
};
BOOST_DESCRIBE_STRUCT(SearchAll, (), (text))

/// What the one search box finds: people, contracts by number, projects by name.
struct Found {
    std::vector<people::PersonRow> people;
    std::vector<casework::ContractFact> contracts;
    std::vector<programmes::ProjectFact> projects;
};
BOOST_DESCRIBE_STRUCT(Found, (), (people, contracts, projects))
Result<Found> search_all(Query& query, const SearchAll& request);

}  // namespace wedka::desk

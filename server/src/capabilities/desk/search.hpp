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
    /// Nobody is called so; these people's names differ by a slip or two.
    bool are_similar = false;
    std::vector<casework::ContractFact> contracts;
    std::vector<programmes::ProjectFact> projects;
};
BOOST_DESCRIBE_STRUCT(Found, (), (people, are_similar, contracts, projects))
Result<Found> search_all(Query& query, const SearchAll& request);

}  // namespace wedka::desk

#include "desk/search.hpp"

namespace wedka::desk {

Result<Found> search_all(Query& query, const SearchAll& request) {
    Found found;
    auto people = people::search_people(query, request.text);
    found.people = std::move(people.items);
    found.are_similar = people.are_similar;
    if (query.policy.reach(query.actor, "casework.read") != Reach::nothing)
        found.contracts =
            casework::search_contracts(query, request.text, query.reach("casework.read"));
    for (const auto& contract : found.contracts) query.showed(contract.person_id);
    if (query.policy.reach(query.actor, "programmes.read") != Reach::nothing)
        found.projects = programmes::search_projects(query, request.text);
    return found;
}

}  // namespace wedka::desk

#include "people/found_household.hpp"

#include <fmt/format.h>

#include <set>

#include "people/conflict_store.hpp"
#include "people/person_store.hpp"

namespace wedka::people {

Result<HouseholdFounded> found_household(Transaction& transaction, const FoundHousehold& request) {
    Findings findings;
    if (request.members.empty())
        findings.push_back({.rule = "R1-11", .field = "members", .code = "nobody"});
    std::set<PersonId> seen;
    for (std::size_t i = 0; i < request.members.size(); ++i) {
        const auto person_id = request.members[i].person_id;
        const auto field = fmt::format("members[{}].person_id", i);
        if (!find_person(transaction, person_id)) return not_found();
        if (const auto refusal = transaction.deny("people.change", person_id)) return *refusal;
        if (!seen.insert(person_id).second ||
            has_household_from(transaction, person_id, request.from_on))
            findings.push_back({.rule = "R1-10", .field = field, .code = "in_another_household"});
    }
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto household_id = insert_household(transaction, request.from_on);
    for (const auto& member : request.members)
        insert_membership(transaction, household_id, member.person_id, member.role,
                          request.from_on);
    for (const auto& member : request.members) note_conflicts_of(transaction, member.person_id);
    transaction.record("people.change", household_id);
    return HouseholdFounded{household_id};
}

}  // namespace wedka::people

#include "programmes/find_families.hpp"

#include <algorithm>

#include "programmes/family_page.hpp"
#include "programmes/family_rules.hpp"

namespace wedka::programmes {

namespace {

FamilyRow row_of(const FamilyRecord& family) {
    const auto& participant = family.members.front();
    const auto sums = sums_of(family.members);
    return {.participation_id = family.participation_id,
            .person_id = participant.person_id,
            .last_name = participant.last_name,
            .first_name = participant.first_name,
            .enrolled_on = participant.joined_on,
            .relatives = sums.relatives,
            .asked_before = sums.asked_before,
            .asked_after = sums.asked_after,
            .points_before = sums.points_before,
            .points_after = sums.points_after,
            .difference = sums.difference,
            .change = sums.change};
}

}  // namespace

Result<Page<FamilyRow>> list_families(Query& query, const ListFamilies& request) {
    if (!find_project(query, request.project_id)) return not_found("project_id");
    Page<FamilyRow> page;
    for (const auto& family : families_of(query, {request.project_id, std::nullopt, true})) {
        const auto& first = family.members.front();
        // Of a participant who is hidden only relatives are left, and they tell whose they are.
        if (first.family_member_id || query.deny("programmes.read_families", first.person_id))
            continue;
        query.showed(first.person_id);
        page.items.push_back(row_of(family));
    }
    return page;
}

Result<Family> show_family(Query& query, const ShowFamily& request) {
    const auto participation = find_participation_fact(query, request.participation_id);
    if (!participation) return not_found("participation_id");
    if (const auto refusal = query.deny("programmes.read_families", participation->person_id))
        return *refusal;
    auto family = family_page(query, *participation);
    for (const auto& member : family.members) query.showed(member.person_id);
    return family;
}

}  // namespace wedka::programmes

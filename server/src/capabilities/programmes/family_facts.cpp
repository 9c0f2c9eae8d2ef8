#include <algorithm>

#include "programmes/family_rules.hpp"
#include "programmes/family_store.hpp"

namespace wedka::programmes {

namespace {

std::optional<Day> last_asked(const std::vector<FamilyMember>& members) {
    std::optional<Day> last;
    for (const auto& member : members)
        for (const auto& sheet : {member.before, member.after})
            if (sheet && (!last || *last < sheet->asked_on)) last = sheet->asked_on;
    return last;
}

}  // namespace

std::vector<FamilyMemberFact> family_members_of(const Operation& operation, ProjectId project_id) {
    std::vector<FamilyMemberFact> facts;
    for (const auto& family : families_of(operation, {project_id, std::nullopt, false}))
        for (const auto& member : family.members)
            if (member.family_member_id)
                facts.push_back({.family_member_id = *member.family_member_id,
                                 .participation_id = family.participation_id,
                                 .person_id = member.person_id,
                                 .first_name = member.first_name,
                                 .last_name = member.last_name,
                                 .kinship = member.kinship.value(),
                                 .joined_on = member.joined_on,
                                 .left_on = member.left_on});
    return facts;
}

std::vector<FamilyRelationFact> family_relations_of(const Operation& operation,
                                                    ProjectId project_id) {
    std::vector<FamilyRelationFact> facts;
    for (const auto& family : families_of(operation, {project_id, std::nullopt, false})) {
        const auto sums = sums_of(family.members);
        if (sums.relatives == 0 && sums.asked_before == 0) continue;
        const auto& participant = family.members.front();
        facts.push_back({.participation_id = family.participation_id,
                         .person_id = participant.person_id,
                         .first_name = participant.first_name,
                         .last_name = participant.last_name,
                         .change = sums.change,
                         .asked_on = last_asked(family.members)});
    }
    return facts;
}

}  // namespace wedka::programmes

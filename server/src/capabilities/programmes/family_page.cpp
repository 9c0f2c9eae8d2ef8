#include "programmes/family_page.hpp"

#include "programmes/family_rules.hpp"

namespace wedka::programmes {

std::vector<FamilyMember> members_in(const Operation& operation,
                                     const ParticipationFact& participation) {
    return families_of(operation,
                       {participation.project_id, participation.participation_id, false})
        .at(0)
        .members;
}

Family family_page(const Operation& operation, const ParticipationFact& participation) {
    const auto known =
        families_of(operation, {participation.project_id, participation.participation_id, true});
    const auto person = people::person_on_record(operation, participation.person_id);
    Family family{.participation_id = participation.participation_id,
                  .project_id = participation.project_id,
                  .project_name = participation.project_name,
                  .person_id = participation.person_id,
                  .last_name = person.last_name,
                  .first_name = person.first_name,
                  .enrolled_on = participation.enrolled_on,
                  .questions = questions_of(operation, participation.project_id),
                  .members = known.empty() ? std::vector<FamilyMember>{} : known[0].members,
                  .sums = {}};
    read_answers(operation, participation.participation_id, family.members);
    family.sums = sums_of(family.members);
    return family;
}

}  // namespace wedka::programmes

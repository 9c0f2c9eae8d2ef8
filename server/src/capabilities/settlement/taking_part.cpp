#include "settlement/taking_part.hpp"

#include <algorithm>

#include "support/support.hpp"

namespace wedka::settlement {

std::map<PersonId, Taker> takers_of(const Operation& operation,
                                    const programmes::ProjectFact& project) {
    std::map<PersonId, Taker> takers;
    for (const auto& place : programmes::selected_of(operation, project.project_id))
        takers[place.person_id] = {place.last_name, place.first_name, {}};
    for (const auto& participant : programmes::participants_of(operation, project.project_id))
        takers[participant.person_id] = {
            participant.last_name,
            participant.first_name,
            {true, std::nullopt,
             std::min(participant.left_on.value_or(project.to_on), project.to_on)}};
    for (const auto& interruption :
         programmes::interruptions_in(operation, project.project_id))
        takers[interruption.person_id].taking_part.interruptions.push_back(interruption);
    for (const auto& support : support::first_supports_of(operation, project.project_id))
        takers[support.person_id].taking_part.first_support_on = support.started_on;
    return takers;
}

TakingPart taking_part_of(const std::map<PersonId, Taker>& takers, PersonId person_id) {
    const auto taker = takers.find(person_id);
    return taker == takers.end() ? TakingPart{} : taker->second.taking_part;
}

Declared declared_in(const std::map<PaymentId, ProjectId>& declarations, ProjectId project_id,
                     PaymentId payment_id) {
    const auto declaration = declarations.find(payment_id);
    if (declaration == declarations.end()) return Declared::nowhere;
    return declaration->second == project_id ? Declared::here : Declared::elsewhere;
}

}  // namespace wedka::settlement

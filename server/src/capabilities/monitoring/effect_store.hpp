#pragma once

#include "monitoring/record_effect.hpp"

/// SQL that keeps what came of taking part.
namespace wedka::monitoring {

EffectId insert_effect(Transaction& transaction, ProjectId project_id, PersonId person_id,
                       const RecordEffect& request);

/// Whose effect it is, and whether it still stands.
struct EffectOwner {
    ParticipationId participation_id;
    PersonId person_id;
    bool is_withdrawn = false;
};
BOOST_DESCRIBE_STRUCT(EffectOwner, (), (participation_id, person_id, is_withdrawn))
std::optional<EffectOwner> find_effect(const Operation& operation, EffectId effect_id);
/// Whether it still stood.
bool take_effect_back(Transaction& transaction, const WithdrawEffect& request, Day on);

/// All that was entered for the participation, also what was withdrawn; the latest first.
std::vector<Effect> effects_of(const Operation& operation, ParticipationId participation_id);
/// What stands of the participation, earliest first.
std::vector<EffectFact> standing_effects_of(const Operation& operation,
                                            ParticipationId participation_id);
/// What stands of everybody in the project, earliest first.
std::vector<EffectFact> effects_in(const Operation& operation, ProjectId project_id);

}  // namespace wedka::monitoring

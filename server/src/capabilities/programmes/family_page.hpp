#pragma once

#include "programmes/family_store.hpp"

/// One family as its page shows it.
namespace wedka::programmes {

/// Everybody of the family, whoever asks: what the rules look at.
std::vector<FamilyMember> members_in(const Operation& operation,
                                     const ParticipationFact& participation);
/// The family without relatives hidden from the asker, with what each answered.
Family family_page(const Operation& operation, const ParticipationFact& participation);

}  // namespace wedka::programmes

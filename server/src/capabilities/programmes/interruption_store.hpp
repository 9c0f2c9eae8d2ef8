#pragma once

#include "programmes/participation.hpp"

/// SQL about times when participants were away.
namespace wedka::programmes {

/// The participation's interruptions, earliest first, with their notes.
std::vector<Interruption> interruptions_of(const Operation& operation,
                                           ParticipationId participation_id);
/// The leaving that stands becomes an interruption until the day of the return.
void interrupt_leaving(Transaction& transaction, const Participation& participation,
                       Day returned_on);
/// The last interruption becomes the leaving that stands.
void restore_leaving(Transaction& transaction, const Participation& participation);

}  // namespace wedka::programmes

#pragma once

#include "placements/note_situation.hpp"

/// SQL that keeps with what participants left.
namespace wedka::placements {

SituationId insert_situation(Transaction& transaction, const NoteSituation& request);
Situation situation(const Operation& operation, SituationId situation_id);
/// The person's situations in force, one a project, the latest first.
std::vector<Situation> situations_of_person(const Operation& operation, PersonId person_id);

}  // namespace wedka::placements

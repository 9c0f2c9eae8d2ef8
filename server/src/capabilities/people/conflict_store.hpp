#pragma once

#include "people/conflict.hpp"

/// All SQL about conflicts of interest.
namespace wedka::people {

ConflictId insert_conflict(Transaction& transaction, const DeclareOwnConflict& request);
ConflictId insert_conflict(Transaction& transaction, const DeclareConflict& request);
/// False when there is none in force.
bool withdraw(Transaction& transaction, const WithdrawConflict& request);
/// The conflict in force.
std::optional<Conflict> find_conflict(const Operation& operation, ConflictId conflict_id);
/// All that are in force, the newest first; of the asker only what they declared themselves.
std::vector<Conflict> conflicts(const Operation& operation);
/// People whom the worker leads in spite of a conflict, among those whom the asker may find.
std::vector<LedInConflict> led_in_conflict(const Operation& operation, staff::MemberId worker_id);

/// Whoever declares, registers or moves somebody waits here for whoever does the same.
void hold_conflicts(Transaction& transaction);
/// Draws the conclusions of what is declared of the worker: the people themselves, and of a worker
/// who is a client also the household and whoever lives at the same address.
void note_conflicts_of(Transaction& transaction, staff::MemberId worker_id);
/// The same for a person who has come on record, or lives elsewhere or with others now.
void note_conflicts_of(Transaction& transaction, PersonId person_id);

}  // namespace wedka::people

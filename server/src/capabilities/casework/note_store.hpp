#pragma once

#include "casework/note_work.hpp"

/// All SQL that keeps or brings notes. There is none that changes one.
namespace wedka::casework {

NoteId insert_note(Transaction& transaction, const NoteWork& request,
                   std::optional<NoteId> corrects_id = {});
/// The note, if the office has it.
std::optional<Note> find_note(const Operation& operation, NoteId note_id);
/// The person's notes, the latest first.
std::vector<Note> notes_of(const Operation& operation, PersonId person_id);

}  // namespace wedka::casework

#pragma once

#include "casework/note.hpp"

namespace wedka::casework {

/// What the worker did with or for the person on a day.
struct NoteWork {
    PersonId person_id;
    NoteKind kind = NoteKind::social_work;
    Day noted_on;
    MemberId worker_id;
    LongText text;
};
BOOST_DESCRIBE_STRUCT(NoteWork, (), (person_id, kind, noted_on, worker_id, text))

/// Notes social work or material help.
Result<Note> note_work(Transaction& transaction, const NoteWork& request);

/// What should have been noted instead.
struct CorrectNote {
    NoteId note_id;
    Day noted_on;
    LongText text;
};
BOOST_DESCRIBE_STRUCT(CorrectNote, (), (note_id, noted_on, text))

/// Sets a note right by another one of the same kind and worker; the wrong one stays. R3-12.
Result<Note> correct_note(Transaction& transaction, const CorrectNote& request);

}  // namespace wedka::casework

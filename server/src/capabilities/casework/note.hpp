#pragma once

#include "casework/casework.hpp"

namespace wedka::casework {

/// What was done with or for a person: social work (praca socjalna), material help (pomoc
/// materialna).
enum class NoteKind { social_work, material_help };
BOOST_DESCRIBE_ENUM(NoteKind, social_work, material_help)

/// A note (notatka) is kept as it was written; one that sets it right names it.
struct Note {
    NoteId note_id;
    PersonId person_id;
    NoteKind kind = NoteKind::social_work;
    Day noted_on;
    MemberId worker_id;
    std::string worker_name;
    LongText text;
    std::optional<NoteId> corrects_id;
    std::optional<NoteId> corrected_by_id;
};
BOOST_DESCRIBE_STRUCT(Note, (),
                      (note_id, person_id, kind, noted_on, worker_id, worker_name, text,
                       corrects_id, corrected_by_id))

}  // namespace wedka::casework

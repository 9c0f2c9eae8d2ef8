#include "casework/note_store.hpp"

#include "casework/sealed_texts.hpp"
#include "vocabulary/instant.hpp"

namespace wedka::casework {

namespace {

constexpr std::string_view insert_note_sql = R"sql(
    INSERT INTO casework_notes
      (office_id, note_id, person_id, kind, noted_on, worker_id, note, corrects_id, recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))sql";

constexpr std::string_view select_note = R"sql(
    SELECT n.note_id, n.person_id, n.kind, n.noted_on, n.worker_id,
           m.first_name || ' ' || m.last_name AS worker_name, n.note, n.corrects_id,
           c.note_id AS corrected_by_id
    FROM casework_notes n
    JOIN staff_members m ON m.office_id = n.office_id AND m.member_id = n.worker_id
    LEFT JOIN casework_notes c ON c.office_id = n.office_id AND c.corrects_id = n.note_id
    WHERE n.office_id = $1
      AND n.note_id = $2)sql";

constexpr std::string_view select_notes = R"sql(
    SELECT n.note_id, n.person_id, n.kind, n.noted_on, n.worker_id,
           m.first_name || ' ' || m.last_name AS worker_name, n.note, n.corrects_id,
           c.note_id AS corrected_by_id
    FROM casework_notes n
    JOIN staff_members m ON m.office_id = n.office_id AND m.member_id = n.worker_id
    LEFT JOIN casework_notes c ON c.office_id = n.office_id AND c.corrects_id = n.note_id
    WHERE n.office_id = $1
      AND n.person_id = $2
    ORDER BY n.noted_on DESC, n.note_id DESC)sql";

struct NoteRecord {
    NoteId note_id;
    PersonId person_id;
    NoteKind kind = NoteKind::social_work;
    Day noted_on;
    MemberId worker_id;
    std::string worker_name;
    Bytes note;
    std::optional<NoteId> corrects_id;
    std::optional<NoteId> corrected_by_id;
};
BOOST_DESCRIBE_STRUCT(NoteRecord, (),
                      (note_id, person_id, kind, noted_on, worker_id, worker_name, note,
                       corrects_id, corrected_by_id))

Note opened(const Operation& operation, const NoteRecord& row) {
    const Texts texts(operation, "casework_notes", row.note_id.uuid());
    return {.note_id = row.note_id,
            .person_id = row.person_id,
            .kind = row.kind,
            .noted_on = row.noted_on,
            .worker_id = row.worker_id,
            .worker_name = row.worker_name,
            .text = texts.open("note", row.note),
            .corrects_id = row.corrects_id,
            .corrected_by_id = row.corrected_by_id};
}

}  // namespace

NoteId insert_note(Transaction& transaction, const NoteWork& request,
                   std::optional<NoteId> corrects_id) {
    const auto note_id = NoteId::make();
    const Texts texts(transaction, "casework_notes", note_id.uuid());
    transaction.database.execute(insert_note_sql, transaction.office(), note_id, request.person_id,
                                 request.kind, request.noted_on, request.worker_id,
                                 texts.seal("note", request.text), corrects_id,
                                 Instant::at(transaction.now));
    return note_id;
}

std::optional<Note> find_note(const Operation& operation, NoteId note_id) {
    const auto row = operation.database.find<NoteRecord>(select_note, operation.office(), note_id);
    return row ? std::optional{opened(operation, *row)} : std::nullopt;
}

std::vector<Note> notes_of(const Operation& operation, PersonId person_id) {
    std::vector<Note> notes;
    for (const auto& row :
         operation.database.select<NoteRecord>(select_notes, operation.office(), person_id))
        notes.push_back(opened(operation, row));
    return notes;
}

}  // namespace wedka::casework

#include "casework/note_work.hpp"

#include "casework/case_numbers.hpp"
#include "casework/note_rules.hpp"
#include "casework/note_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::casework {

Result<Note> note_work(Transaction& transaction, const NoteWork& request) {
    if (!people::find_person(transaction, request.person_id)) return not_found("person_id");
    if (const auto refusal = transaction.deny("casework.note_work", request.person_id))
        return *refusal;
    if (!staff::find_member(transaction, request.worker_id)) return not_found("worker_id");
    const auto findings = check_note(request.noted_on, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto note_id = insert_note(transaction, request);
    transaction.record("casework.note_work", note_id, request.person_id);
    return find_note(transaction, note_id).value();
}

Result<Note> correct_note(Transaction& transaction, const CorrectNote& request) {
    // Two clerks wait for each other here, so that a note is not set right twice.
    hold_series(transaction, "N");
    const auto wrong = find_note(transaction, request.note_id);
    if (!wrong) return not_found("note_id");
    if (const auto refusal = transaction.deny("casework.note_work", wrong->person_id))
        return *refusal;
    const auto findings = check_correction(request, *wrong, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto note_id = insert_note(
        transaction,
        {wrong->person_id, wrong->kind, request.noted_on, wrong->worker_id, request.text},
        wrong->note_id);
    transaction.record("casework.note_work", note_id, wrong->note_id, wrong->person_id);
    return find_note(transaction, note_id).value();
}

}  // namespace wedka::casework

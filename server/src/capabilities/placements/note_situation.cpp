#include "placements/note_situation.hpp"

#include "placements/situation_rules.hpp"
#include "placements/situation_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::placements {

Result<Situation> note_situation(Transaction& transaction, const NoteSituation& request) {
    if (!people::find_person(transaction, request.person_id)) return not_found("person_id");
    if (const auto refusal = transaction.deny("placements.record_job", request.person_id))
        return *refusal;
    if (!programmes::find_project(transaction, request.project_id)) return not_found("project_id");
    const auto participation =
        programmes::participation_in(transaction, request.project_id, request.person_id);
    const auto findings = check_situation(request, participation, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto situation_id = insert_situation(transaction, request);
    transaction.record("placements.record_job", situation_id, request.person_id);
    return situation(transaction, situation_id);
}

}  // namespace wedka::placements

#include "programmes/ask_relations.hpp"

#include "programmes/family_page.hpp"
#include "programmes/family_rules.hpp"
#include "programmes/project_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

Result<Family> ask_relations(Transaction& transaction, const AskRelations& request) {
    const auto participation = find_participation_fact(transaction, request.participation_id);
    if (!participation) return not_found("participation_id");
    if (const auto refusal = transaction.deny("programmes.keep_families", participation->person_id))
        return *refusal;
    if (!people::find_person(transaction, request.person_id)) return not_found("person_id");
    // The questions stay as they are while somebody answers them.
    lock_project(transaction, participation->project_id);
    const auto findings =
        check_answers(request, questions_of(transaction, participation->project_id),
                      members_in(transaction, *participation), today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    insert_relation_sheet(transaction, request);
    transaction.record("programmes.keep_families", request.participation_id,
                       participation->person_id, request.person_id);
    return family_page(transaction, *participation);
}

}  // namespace wedka::programmes

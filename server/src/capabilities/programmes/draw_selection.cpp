#include "programmes/draw_selection.hpp"

#include "programmes/application_store.hpp"
#include "programmes/project_store.hpp"
#include "programmes/regulations_store.hpp"
#include "programmes/selection_rules.hpp"
#include "programmes/selection_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

Result<Selection> draw_selection(Transaction& transaction, const DrawSelection& request) {
    if (!lock_project(transaction, request.project_id)) return not_found("project_id");
    const auto regulations = find_regulations(transaction, request.project_id);
    const auto before = find_selection(transaction, request.project_id);
    const auto standings = standings_of(transaction, request.project_id);
    const auto findings =
        check_drawing(request, regulations, standings, before, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const RankingTerms terms{.basic_places = planned_now(transaction, request.project_id),
                             .reserve_places = regulations->reserve_places,
                             .minimum_points = regulations->minimum_points};
    insert_selection(transaction, request, before ? before->version + 1 : 1, terms,
                     rank(candidates_from(standings), terms));
    transaction.record("programmes.draw_selection", request.project_id);
    return find_selection(transaction, request.project_id).value();
}

}  // namespace wedka::programmes

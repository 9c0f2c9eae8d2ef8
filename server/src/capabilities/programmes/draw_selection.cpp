#include "programmes/draw_selection.hpp"

#include "programmes/appeal_store.hpp"
#include "programmes/application_store.hpp"
#include "programmes/committee_store.hpp"
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
    const auto applications =
        with_scores(transaction, standings_of(transaction, request.project_id));
    auto findings =
        check_drawing(request, regulations, applications, before,
                      count_open_appeals(transaction, request.project_id), today_in(transaction));
    if (!regulations) return *transaction.verdict(findings);
    const auto terms =
        terms_of(request, *regulations, planned_now(transaction, request.project_id));
    for (auto& finding : check_split(terms, *regulations)) findings.push_back(std::move(finding));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    insert_selection(transaction, request, before ? before->version + 1 : 1, terms,
                     rank(candidates_from(applications, *regulations, request.drawn_on), terms));
    transaction.record("programmes.draw_selection", request.project_id);
    return find_selection(transaction, request.project_id).value();
}

}  // namespace wedka::programmes

#include "support/open_series.hpp"

#include "support/series_rules.hpp"
#include "support/series_store.hpp"

namespace wedka::support {

Result<SupportSeries> open_series(Transaction& transaction, const OpenSeries& request) {
    const auto project = programmes::find_project(transaction, request.project_id);
    if (!project) return not_found("project_id");
    const auto form = find_form(transaction, request.form_id);
    if (!form || form->project_id != request.project_id) return not_found("form_id");
    const auto findings =
        check_series(request, *project, series_of(transaction, request.project_id));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto series_id = insert_series(transaction, request);
    transaction.record("support.arrange", series_id, request.project_id);
    return series(transaction, series_id);
}

}  // namespace wedka::support

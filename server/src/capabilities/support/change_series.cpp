#include "support/change_series.hpp"

#include "support/series_rules.hpp"
#include "support/series_store.hpp"

namespace wedka::support {

namespace {

OpenSeries as_opened(const ChangeSeries& request, const SeriesRow& known) {
    return {.project_id = known.project_id,
            .form_id = known.form_id,
            .name = request.name,
            .from_on = request.from_on,
            .to_on = request.to_on,
            .planned_minutes = request.planned_minutes,
            .run_by = request.run_by,
            .place = request.place,
            .places = request.places,
            .required_percent = request.required_percent};
}

}  // namespace

Result<SupportSeries> change_series(Transaction& transaction, const ChangeSeries& request) {
    if (!lock_series(transaction, request.series_id)) return not_found("series_id");
    const auto known = series(transaction, request.series_id);
    // The lock has counted the version up.
    if (known.version != request.if_match.number + 1)
        return Refusal{RefusalKind::stale_version, {}};
    auto others = series_of(transaction, known.project_id);
    std::erase_if(others, [&](const SeriesRow& one) { return one.series_id == known.series_id; });
    const auto project = programmes::find_project(transaction, known.project_id).value();
    auto findings = check_series(as_opened(request, known), project, others);
    for (auto& finding : check_series_change(request, known)) findings.push_back(std::move(finding));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    update_series(transaction, request);
    transaction.record("support.arrange", request.series_id, known.project_id);
    return series(transaction, request.series_id);
}

}  // namespace wedka::support

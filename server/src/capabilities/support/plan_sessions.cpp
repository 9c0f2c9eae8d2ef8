#include "support/plan_sessions.hpp"

#include "parameters/parameters.hpp"
#include "support/series_rules.hpp"
#include "support/series_store.hpp"

namespace wedka::support {

Result<SupportSeries> plan_sessions(Transaction& transaction, const PlanSessions& request) {
    if (!lock_series(transaction, request.series_id)) return not_found("series_id");
    const auto days = session_days(request, parameters::working_days(transaction));
    const auto findings = check_sessions(request, days, series(transaction, request.series_id));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    for (const auto& day : days) insert_session(transaction, request, day);
    transaction.record("support.arrange", request.series_id);
    return series(transaction, request.series_id);
}

}  // namespace wedka::support

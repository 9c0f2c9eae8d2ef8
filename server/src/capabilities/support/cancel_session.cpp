#include "support/cancel_session.hpp"

#include <algorithm>

#include "support/series_rules.hpp"
#include "support/series_store.hpp"

namespace wedka::support {

Result<SeriesSession> cancel_session(Transaction& transaction, const CancelSession& request) {
    if (!lock_series(transaction, request.series_id)) return not_found("series_id");
    const auto sessions = sessions_of(transaction, request.series_id);
    const auto session =
        std::ranges::find(sessions, request.session_id, &SeriesSession::session_id);
    if (session == sessions.end()) return not_found("session_id");
    const auto findings = check_cancelling(*session);
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    mark_cancelled(transaction, request);
    transaction.record("support.arrange", request.session_id, request.series_id);
    return find_session(transaction, request.session_id).value();
}

}  // namespace wedka::support

#include "support/change_session.hpp"

#include <algorithm>

#include "support/series_rules.hpp"
#include "support/series_store.hpp"

namespace wedka::support {

Result<SeriesSession> change_session(Transaction& transaction, const ChangeSession& request) {
    if (!lock_series(transaction, request.series_id)) return not_found("series_id");
    const auto whole = series(transaction, request.series_id);
    const auto session =
        std::ranges::find(whole.sessions, request.session_id, &SeriesSession::session_id);
    if (session == whole.sessions.end()) return not_found("session_id");
    if (session->version != request.if_match.number) return Refusal{RefusalKind::stale_version, {}};
    const auto findings = check_change(request, *session, whole);
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    update_session(transaction, request);
    transaction.record("support.arrange", request.session_id, request.series_id);
    return find_session(transaction, request.session_id).value();
}

}  // namespace wedka::support

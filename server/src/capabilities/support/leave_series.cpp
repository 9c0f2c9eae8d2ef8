#include "support/leave_series.hpp"

#include <algorithm>

#include "support/enrolment_rules.hpp"
#include "support/series_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::support {

Result<SupportSeries> leave_series(Transaction& transaction, const LeaveSeries& request) {
    if (!lock_series(transaction, request.series_id)) return not_found("series_id");
    const auto known = series(transaction, request.series_id);
    const auto participant = std::ranges::find(known.participants, request.enrolment_id,
                                               &SeriesParticipant::enrolment_id);
    if (participant == known.participants.end()) return not_found("enrolment_id");
    if (const auto refusal = transaction.deny("support.enrol", participant->person_id))
        return *refusal;
    const auto findings = check_leaving_series(request.left_on, *participant, known,
                                               last_attended_on(transaction, request.enrolment_id),
                                               today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    mark_left(transaction, request);
    transaction.record("support.enrol", request.enrolment_id, request.series_id,
                       participant->person_id);
    return series(transaction, request.series_id);
}

}  // namespace wedka::support

#include "support/issue_certificate.hpp"

#include <algorithm>

#include "platform/told_at.hpp"
#include "support/certificate_rules.hpp"
#include "support/certificate_store.hpp"
#include "support/series_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::support {

Result<SupportSeries> issue_certificate(Transaction& transaction, const IssueCertificate& request) {
    if (!lock_series(transaction, request.series_id)) return not_found("series_id");
    const auto known = series(transaction, request.series_id);
    const auto participant = std::ranges::find(known.participants, request.enrolment_id,
                                               &SeriesParticipant::enrolment_id);
    if (participant == known.participants.end()) return not_found("enrolment_id");
    if (const auto refusal = transaction.deny("support.certify", participant->person_id))
        return told_at("enrolment_id", *refusal);
    const auto findings =
        check_certificate(request, *participant, known,
                          is_number_taken(transaction, request.number), today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto certificate_id =
        insert_certificate(transaction, request, participant->attended_minutes, known.held_minutes);
    transaction.record("support.certify", certificate_id, request.series_id,
                       participant->person_id);
    return series(transaction, request.series_id);
}

}  // namespace wedka::support

#include "support/withdraw_certificate.hpp"

#include <algorithm>

#include "support/certificate_rules.hpp"
#include "support/certificate_store.hpp"
#include "support/series_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::support {

Result<SupportSeries> withdraw_certificate(Transaction& transaction,
                                           const WithdrawCertificate& request) {
    if (!lock_series(transaction, request.series_id)) return not_found("series_id");
    const auto people = participants_of_series(transaction, request.series_id);
    const auto holder =
        std::ranges::find(people, request.certificate_id, &SeriesParticipant::certificate_id);
    if (holder == people.end()) return not_found("certificate_id");
    if (const auto refusal = transaction.deny("support.certify", holder->person_id))
        return *refusal;
    const auto findings =
        check_withdrawal(request.withdrawn_on, *holder->issued_on, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    mark_withdrawn(transaction, request);
    transaction.record("support.certify", request.certificate_id, request.series_id,
                       holder->person_id);
    return series(transaction, request.series_id);
}

}  // namespace wedka::support

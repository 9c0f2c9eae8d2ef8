#pragma once

#include "support/series.hpp"

namespace wedka::support {

/// A certificate that should not have been issued, or not so.
struct WithdrawCertificate {
    SeriesId series_id;
    CertificateId certificate_id;
    Day withdrawn_on;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(WithdrawCertificate, (), (series_id, certificate_id, withdrawn_on, reason))

/// Withdraws it; it stays in the records, proves nothing any more, and another may be issued.
Result<SupportSeries> withdraw_certificate(Transaction& transaction,
                                           const WithdrawCertificate& request);

}  // namespace wedka::support

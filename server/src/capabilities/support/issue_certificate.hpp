#pragma once

#include "support/series.hpp"

namespace wedka::support {

/// Somebody completed a course and gets the certificate (zaświadczenie o ukończeniu).
struct IssueCertificate {
    SeriesId series_id;
    EnrolmentId enrolment_id;
    std::string number;
    Day completed_on;
    Day issued_on;
};
BOOST_DESCRIBE_STRUCT(IssueCertificate, (),
                      (series_id, enrolment_id, number, completed_on, issued_on))

/// Keeps the certificate with the attendance of this moment. Who attended too little gets it with a
/// written reason.
Result<SupportSeries> issue_certificate(Transaction& transaction, const IssueCertificate& request);

}  // namespace wedka::support

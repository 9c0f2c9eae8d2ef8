#pragma once

#include "support/issue_certificate.hpp"

/// Who gets a certificate of a course.
namespace wedka::support {

/// R5-23, R5-29, R5-30: whether the certificate may be issued. Too little attendance goes through
/// with a written reason.
Findings check_certificate(const IssueCertificate& request, const SeriesParticipant& participant,
                           const SeriesRow& series, bool is_number_taken, Day today);

/// R5-32: whether a certificate may be withdrawn on the day.
Findings check_withdrawal(Day withdrawn_on, Day issued_on, Day today);

}  // namespace wedka::support

#pragma once

#include "support/issue_certificate.hpp"
#include "support/withdraw_certificate.hpp"

/// All SQL about certificates.
namespace wedka::support {

CertificateId insert_certificate(Transaction& transaction, const IssueCertificate& request,
                                 Minutes attended, Minutes held);
void mark_withdrawn(Transaction& transaction, const WithdrawCertificate& request);
/// Where a certificate belongs, and whether it still holds.
struct CertificatePlace {
    SeriesId series_id;
    EnrolmentId enrolment_id;
    PersonId person_id;
    std::optional<Day> withdrawn_on;
};
BOOST_DESCRIBE_STRUCT(CertificatePlace, (), (series_id, enrolment_id, person_id, withdrawn_on))
/// The certificate's place, if the office issued it.
std::optional<CertificatePlace> place_of(const Operation& operation, CertificateId certificate_id);
/// Whether another certificate of the office, also a withdrawn one, has the number.
bool is_number_taken(const Operation& operation, const std::string& number);

}  // namespace wedka::support

#pragma once

#include "support/issue_certificate.hpp"
#include "support/withdraw_certificate.hpp"

/// All SQL about certificates.
namespace wedka::support {

CertificateId insert_certificate(Transaction& transaction, const IssueCertificate& request,
                                 Minutes attended, Minutes held);
void mark_withdrawn(Transaction& transaction, const WithdrawCertificate& request);
/// Whether another certificate of the office, also a withdrawn one, has the number.
bool is_number_taken(const Operation& operation, const std::string& number);

}  // namespace wedka::support

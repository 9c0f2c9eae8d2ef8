#pragma once

#include "programmes/certificate.hpp"

namespace wedka::programmes {

/// The certificate is issued and signed by whoever issues it. Its number, its term and its purpose
/// come by themselves.
struct IssueQualifyingCertificate {
    QualifyingId qualifying_id;
    Day issued_on;
    CertificateContent content = CertificateContent::qualifies;
    std::optional<UesLetter> ues_letter;
    Day state_on;
    /// The person's reason on the paper, only where the project cannot do without it.
    std::optional<LongText> told_reason;
    std::optional<bool> is_reason_necessary;
    std::optional<LongText> dpo_opinion;
};
BOOST_DESCRIBE_STRUCT(IssueQualifyingCertificate, (),
                      (qualifying_id, issued_on, content, ues_letter, state_on, told_reason,
                       is_reason_necessary, dpo_opinion))

Result<QualifyingCertificate> issue_qualifying_certificate(
    Transaction& transaction, const IssueQualifyingCertificate& request);

/// The certificate is refused, by a decision with its reason (postanowienie, art. 219 k.p.a.).
struct RefuseCertificate {
    QualifyingId qualifying_id;
    Day refused_on;
    LongText reason;
};
BOOST_DESCRIBE_STRUCT(RefuseCertificate, (), (qualifying_id, refused_on, reason))

Result<QualifyingCertificate> refuse_certificate(Transaction& transaction,
                                                 const RefuseCertificate& request);

}  // namespace wedka::programmes

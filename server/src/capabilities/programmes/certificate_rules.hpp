#pragma once

#include "programmes/ask_certificate.hpp"
#include "programmes/certificate_terms.hpp"
#include "programmes/follow_certificate.hpp"
#include "programmes/issue_certificate.hpp"

/// Whether a certificate may be asked for, issued, refused, and what may follow. The rules of
/// section "Certificates" of the rule book.
namespace wedka::programmes {

/// R6-01, R6-07, R6-10: somebody asked and signed, lives, and somebody else leads the project.
Findings check_request(const AskCertificate& request, const std::optional<std::string>& lead,
                       bool has_died, Day today);

/// R6-11: whether the request still waits for its answer.
Findings check_still_open(const CertificateRecord& certificate);

/// What a certificate is checked against.
struct IssuingCircumstances {
    std::optional<casework::InterviewFact> interview;
    CertificateTerms terms;
    Signatory signatory;
    bool knows_at_risk = false;  ///< Whether the act on the social economy holds on the day.
    bool has_died = false;
    std::optional<std::string> valid_number;  ///< Of a certificate for the same project that holds.
    Day today;
};

/// R6-01 ... R6-07, R6-09, R6-11: whether the certificate may be issued so.
Findings check_issuing(const IssueQualifyingCertificate& request,
                       const CertificateRecord& certificate, const IssuingCircumstances& around);

/// R6-01, R6-04, R6-11: whether the certificate may be refused on the day.
Findings check_refusal(Day refused_on, const CertificateRecord& certificate,
                       const Signatory& signatory, Day today);

/// R6-11: each step follows the one before it, once.
Findings check_closing(Day closed_on, const CertificateRecord& certificate, Day today);
Findings check_collection(Day collected_on, const CertificateRecord& certificate, Day today);
Findings check_use(Day used_on, const CertificateRecord& certificate, Day today);
Findings check_annulment(Day annulled_on, const CertificateRecord& certificate, Day today);

/// R6-02: terms that can be kept.
Findings check_terms(const SetCertificateTerms& request);
/// R6-04: an authorisation with a number of its own that does not end before it begins.
Findings check_authorisation(const AuthoriseSigning& request, bool is_number_taken);
Findings check_last_day(Day to_on, const SigningAuthorisation& authorisation);

}  // namespace wedka::programmes

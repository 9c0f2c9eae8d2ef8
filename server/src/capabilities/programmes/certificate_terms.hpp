#pragma once

#include "programmes/certificate.hpp"

/// What a project asks of its certificates, and who may sign them.
namespace wedka::programmes {

struct ShowCertificateTerms {
    ProjectId project_id;
};
BOOST_DESCRIBE_STRUCT(ShowCertificateTerms, (), (project_id))
/// The terms that hold today.
Result<CertificateTerms> show_certificate_terms(Query& query, const ShowCertificateTerms& request);

/// The project's own terms in place of the usual ones.
struct SetCertificateTerms {
    ProjectId project_id;
    std::int64_t interview_months = 0;
    std::int64_t valid_days = 0;
};
BOOST_DESCRIBE_STRUCT(SetCertificateTerms, (), (project_id, interview_months, valid_days))
Result<CertificateTerms> set_certificate_terms(Transaction& transaction,
                                               const SetCertificateTerms& request);

/// The terms of the project on the day: its own, else the usual ones; R0-03 on a day without them.
Result<CertificateTerms> terms_of(const Operation& operation, ProjectId project_id, Day on);

/// Who besides the head may sign (upoważnienie).
struct SigningAuthorisation {
    AuthorisationId authorisation_id;
    staff::MemberId member_id;
    std::string last_name;
    std::string first_name;
    std::string number;
    Day from_on;
    std::optional<Day> to_on;
};
BOOST_DESCRIBE_STRUCT(SigningAuthorisation, (),
                      (authorisation_id, member_id, last_name, first_name, number, from_on, to_on))

struct ListSigningAuthorisations {
    std::optional<AuthorisationId> after;
    PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(ListSigningAuthorisations, (), (after, limit))
Result<Page<SigningAuthorisation>> list_signing_authorisations(
    Query& query, const ListSigningAuthorisations& request);

/// Somebody of the staff is authorised to sign certificates.
struct AuthoriseSigning {
    staff::MemberId member_id;
    std::string number;
    Day from_on;
    std::optional<Day> to_on;
};
BOOST_DESCRIBE_STRUCT(AuthoriseSigning, (), (member_id, number, from_on, to_on))
Result<SigningAuthorisation> authorise_signing(Transaction& transaction,
                                               const AuthoriseSigning& request);

/// The last day of an authorisation.
struct EndSigning {
    AuthorisationId authorisation_id;
    Day to_on;
};
BOOST_DESCRIBE_STRUCT(EndSigning, (), (authorisation_id, to_on))
Result<SigningAuthorisation> end_signing(Transaction& transaction, const EndSigning& request);

/// By what somebody signs on a day: as the head, by an authorisation, or not at all.
struct Signatory {
    bool may_sign = false;
    std::optional<AuthorisationId> authorisation_id;
};
Signatory signatory_on(const Operation& operation, staff::MemberId member_id, Day on);

}  // namespace wedka::programmes

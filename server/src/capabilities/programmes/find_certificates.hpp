#pragma once

#include "programmes/certificate.hpp"

namespace wedka::programmes {

/// The register of certificates, the latest request first; the days are those of the answer.
struct ListCertificates {
    std::optional<ProjectId> project_id;
    std::optional<CertificateState> state;
    std::optional<Day> from_on;
    std::optional<Day> to_on;
    std::optional<QualifyingId> after;
    PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(ListCertificates, (), (project_id, state, from_on, to_on, after, limit))
Result<Page<CertificateRow>> list_certificates(Query& query, const ListCertificates& request);

struct ShowCertificate {
    QualifyingId qualifying_id;
};
BOOST_DESCRIBE_STRUCT(ShowCertificate, (), (qualifying_id))
Result<QualifyingCertificate> show_certificate(Query& query, const ShowCertificate& request);

/// The page of a certificate that exists.
QualifyingCertificate certificate(const Operation& operation, QualifyingId qualifying_id);

/// Certificates for the project that hold on the day and whose people the actor may know, by number.
std::vector<CertificateRow> certificates_that_hold(const Operation& operation, ProjectId project_id,
                                                   Day on);

struct ShowPersonCertificates {
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(ShowPersonCertificates, (), (person_id))
struct PersonCertificates {
    std::vector<CertificateRow> certificates;
};
BOOST_DESCRIBE_STRUCT(PersonCertificates, (), (certificates))
/// All requests of one person, the latest first.
Result<PersonCertificates> show_person_certificates(Query& query,
                                                    const ShowPersonCertificates& request);

/// Somebody holds a paper with a number and asks whether it holds.
struct CheckCertificate {
    std::string number;
};
BOOST_DESCRIBE_STRUCT(CheckCertificate, (), (number))
/// Valid or not, and nothing else; a number that never was is answered as one that no longer holds.
struct CertificateValidity {
    bool is_valid = false;
};
BOOST_DESCRIBE_STRUCT(CertificateValidity, (), (is_valid))
Result<CertificateValidity> check_certificate(Query& query, const CheckCertificate& request);

}  // namespace wedka::programmes

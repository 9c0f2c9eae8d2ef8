#pragma once

#include "programmes/certificate.hpp"

namespace wedka::programmes {

/// How a list leaves the office: handed over, by post, by e-Doręczenia, on a carrier or in a file
/// that is encrypted, or by plain electronic mail.
enum class HandOverWay { in_person, post, e_delivery, encrypted, email };
BOOST_DESCRIBE_ENUM(HandOverWay, in_person, post, e_delivery, encrypted, email)

/// A list of the certificates that hold is handed to who leads the project (lista zbiorcza): their
/// numbers, and the names only with a basis.
struct HandOverCertificates {
    ProjectId project_id;
    Day handed_on;
    HandOverWay way = HandOverWay::in_person;
    std::optional<std::string> names_basis;
};
BOOST_DESCRIBE_STRUCT(HandOverCertificates, (), (project_id, handed_on, way, names_basis))

struct CertificateList {
    CertificateListId list_id;
    ProjectId project_id;
    Day handed_on;
    HandOverWay way = HandOverWay::in_person;
    std::optional<std::string> names_basis;
};
BOOST_DESCRIBE_STRUCT(CertificateList, (), (list_id, project_id, handed_on, way, names_basis))
Result<CertificateList> hand_over_certificates(Transaction& transaction,
                                               const HandOverCertificates& request);

struct ListCertificateLists {
    ProjectId project_id;
    std::optional<CertificateListId> after;
    PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(ListCertificateLists, (), (project_id, after, limit))
/// What was handed over, the latest first.
Result<Page<CertificateList>> list_certificate_lists(Query& query,
                                                     const ListCertificateLists& request);

/// R6-08: whether the list may leave so.
Findings check_handing_over(const HandOverCertificates& request, Day today);

std::optional<CertificateList> find_certificate_list(const Operation& operation,
                                                     CertificateListId list_id);

}  // namespace wedka::programmes

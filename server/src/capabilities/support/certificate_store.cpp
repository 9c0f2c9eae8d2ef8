#include "support/certificate_store.hpp"

namespace wedka::support {

namespace {

constexpr std::string_view insert_certificate_sql = R"sql(
    INSERT INTO support_certificates
      (office_id, certificate_id, enrolment_id, number, completed_on, issued_on, attended_minutes,
       held_minutes)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8))sql";

constexpr std::string_view withdraw_sql = R"sql(
    UPDATE support_certificates
    SET withdrawn_on = $3, withdrawn_because = $4
    WHERE office_id = $1
      AND certificate_id = $2)sql";

constexpr std::string_view count_of_number = R"sql(
    SELECT COUNT(*)
    FROM support_certificates
    WHERE office_id = $1
      AND number = $2)sql";

constexpr std::string_view select_place = R"sql(
    SELECT e.series_id, c.enrolment_id, e.person_id, c.withdrawn_on
    FROM support_certificates c
    JOIN support_enrolments e
      ON e.office_id = c.office_id AND e.enrolment_id = c.enrolment_id
    WHERE c.office_id = $1
      AND c.certificate_id = $2)sql";

}  // namespace

CertificateId insert_certificate(Transaction& transaction, const IssueCertificate& request,
                                 Minutes attended, Minutes held) {
    const auto certificate_id = CertificateId::make();
    transaction.database.execute(insert_certificate_sql, transaction.office(), certificate_id,
                                 request.enrolment_id, request.number, request.completed_on,
                                 request.issued_on, attended, held);
    return certificate_id;
}

void mark_withdrawn(Transaction& transaction, const WithdrawCertificate& request) {
    transaction.database.execute(withdraw_sql, transaction.office(), request.certificate_id,
                                 request.withdrawn_on, request.reason);
}

std::optional<CertificatePlace> place_of(const Operation& operation, CertificateId certificate_id) {
    return operation.database.find<CertificatePlace>(select_place, operation.office(),
                                                     certificate_id);
}

bool is_number_taken(const Operation& operation, const std::string& number) {
    return operation.database.value<std::int64_t>(count_of_number, operation.office(), number) > 0;
}

}  // namespace wedka::support

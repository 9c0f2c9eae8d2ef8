#include "programmes/certificate_store.hpp"

#include <fmt/format.h>

#include "vocabulary/today.hpp"

namespace wedka::programmes {

namespace {

constexpr std::string_view insert_request_sql = R"sql(
    INSERT INTO programmes_certificates
      (office_id, qualifying_id, project_id, person_id, asked_on, way, asked_by, representative,
       due_on, interview_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))sql";

constexpr std::string_view put_interview_sql = R"sql(
    UPDATE programmes_certificates
    SET interview_id = $3
    WHERE office_id = $1
      AND qualifying_id = $2)sql";

constexpr std::string_view take_number = R"sql(
    INSERT INTO programmes_certificate_numbers (office_id, series, year, last_number)
    VALUES ($1, $2, $3, 1)
    ON CONFLICT (office_id, series, year)
      DO UPDATE SET last_number = programmes_certificate_numbers.last_number + 1
    RETURNING last_number)sql";

constexpr std::string_view mark_issued_sql = R"sql(
    UPDATE programmes_certificates
    SET decision = 'issued', number = $3, decided_on = $4, decided_by = $5, authorisation_id = $6,
        content = $7, ues_letter = $8, state_on = $9, valid_until = $10, told_reason = $11,
        dpo_opinion = $12
    WHERE office_id = $1
      AND qualifying_id = $2)sql";

constexpr std::string_view mark_refused_sql = R"sql(
    UPDATE programmes_certificates
    SET decision = 'refused', number = $3, decided_on = $4, decided_by = $5, authorisation_id = $6,
        refusal_reason = $7
    WHERE office_id = $1
      AND qualifying_id = $2)sql";

constexpr std::string_view mark_closed_sql = R"sql(
    UPDATE programmes_certificates
    SET closed_on = $3, closed_because = $4
    WHERE office_id = $1
      AND qualifying_id = $2)sql";

constexpr std::string_view mark_collected_sql = R"sql(
    UPDATE programmes_certificates
    SET collected_on = $3, collected_by = $4
    WHERE office_id = $1
      AND qualifying_id = $2)sql";

constexpr std::string_view mark_used_sql = R"sql(
    UPDATE programmes_certificates
    SET used_on = $3
    WHERE office_id = $1
      AND qualifying_id = $2)sql";

constexpr std::string_view mark_annulled_sql = R"sql(
    UPDATE programmes_certificates
    SET annulled_on = $3, annulment_reason = $4
    WHERE office_id = $1
      AND qualifying_id = $2)sql";

/// The columns of a row of the register, as of a day that a parameter of the statement tells.
std::string row_columns(std::string_view today) {
    return R"sql(
    SELECT c.qualifying_id, c.number, c.person_id, h.last_name, h.first_name, c.project_id,
           j.name AS project_name, c.asked_on, c.due_on, c.decided_on, c.content, c.ues_letter,
           c.valid_until,
           CASE
             WHEN c.annulled_on IS NOT NULL THEN 'annulled'
             WHEN c.closed_on IS NOT NULL THEN 'closed'
             WHEN c.decision = 'refused' THEN 'refused'
             WHEN c.used_on IS NOT NULL THEN 'used'
             WHEN c.valid_until < )sql" + std::string(today) + R"sql( THEN 'expired'
             WHEN c.collected_on IS NOT NULL THEN 'collected'
             WHEN c.decision = 'issued' THEN 'issued'
             WHEN c.interview_id IS NOT NULL THEN 'checking'
             ELSE 'asked'
           END AS state)sql";
}

constexpr std::string_view row_tables = R"sql(
    FROM programmes_certificates c
    JOIN people_people h ON h.office_id = c.office_id AND h.person_id = c.person_id
    JOIN programmes_projects j ON j.office_id = c.office_id AND j.project_id = c.project_id)sql";

const std::string select_record = row_columns("$3") + R"sql(,
           c.way, c.asked_by, c.interview_id, c.decision,
           s.first_name || ' ' || s.last_name AS decided_by, a.number AS authorisation_number,
           c.state_on, c.collected_on, c.collected_by, c.used_on, c.annulled_on, c.closed_on,
           c.closed_because)sql" + std::string(row_tables) + R"sql(
    LEFT JOIN staff_members s ON s.office_id = c.office_id AND s.member_id = c.decided_by
    LEFT JOIN programmes_signing_authorisations a
      ON a.office_id = c.office_id AND a.authorisation_id = c.authorisation_id
    WHERE c.office_id = $1
      AND c.qualifying_id = $2)sql";

constexpr std::string_view select_texts = R"sql(
    SELECT representative, told_reason, dpo_opinion, refusal_reason, annulment_reason
    FROM programmes_certificates
    WHERE office_id = $1
      AND qualifying_id = $2)sql";

struct TextColumns {
    std::optional<Bytes> representative;
    std::optional<Bytes> told_reason;
    std::optional<Bytes> dpo_opinion;
    std::optional<Bytes> refusal_reason;
    std::optional<Bytes> annulment_reason;
};
BOOST_DESCRIBE_STRUCT(TextColumns, (),
                      (representative, told_reason, dpo_opinion, refusal_reason, annulment_reason))

constexpr std::string_view select_valid_number = R"sql(
    SELECT number
    FROM programmes_certificates
    WHERE office_id = $1
      AND project_id = $2
      AND person_id = $3
      AND decision = 'issued'
      AND annulled_on IS NULL
      AND valid_until >= $4
    ORDER BY decided_on DESC, qualifying_id DESC
    LIMIT 1)sql";

constexpr std::string_view count_valid = R"sql(
    SELECT COUNT(*)
    FROM programmes_certificates
    WHERE office_id = $1
      AND number = $2
      AND decision = 'issued'
      AND annulled_on IS NULL
      AND valid_until >= $3)sql";

constexpr std::string_view count_deaths = R"sql(
    SELECT COUNT(*)
    FROM programmes_certificates
    WHERE office_id = $1
      AND person_id = $2
      AND closed_because = 'died')sql";

constexpr std::string_view select_lead = R"sql(
    SELECT p.name
    FROM programmes_partners p
    JOIN platform_offices o ON o.office_id = p.office_id
    WHERE p.office_id = $1
      AND p.project_id = $2
      AND p.role = 'lead'
      AND p.name <> o.name)sql";

constexpr std::string_view select_terms = R"sql(
    SELECT interview_months, valid_days, TRUE AS is_own
    FROM programmes_certificate_terms
    WHERE office_id = $1
      AND project_id = $2)sql";

constexpr std::string_view put_terms_sql = R"sql(
    INSERT INTO programmes_certificate_terms (office_id, project_id, interview_months, valid_days)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (office_id, project_id) DO UPDATE
      SET interview_months = excluded.interview_months, valid_days = excluded.valid_days)sql";

constexpr std::string_view insert_authorisation_sql = R"sql(
    INSERT INTO programmes_signing_authorisations
      (office_id, authorisation_id, member_id, number, from_on, to_on)
    VALUES ($1, $2, $3, $4, $5, $6))sql";

constexpr std::string_view put_last_day_sql = R"sql(
    UPDATE programmes_signing_authorisations
    SET to_on = $3
    WHERE office_id = $1
      AND authorisation_id = $2)sql";

const std::string authorisation_columns = R"sql(
    SELECT a.authorisation_id, a.member_id, s.last_name, s.first_name, a.number, a.from_on, a.to_on
    FROM programmes_signing_authorisations a
    JOIN staff_members s ON s.office_id = a.office_id AND s.member_id = a.member_id
    WHERE a.office_id = $1)sql";

const std::string select_authorisation = authorisation_columns + R"sql(
      AND a.authorisation_id = $2)sql";

const std::string select_first_authorisations = authorisation_columns + R"sql(
    ORDER BY a.from_on DESC, a.authorisation_id DESC
    LIMIT $2)sql";

const std::string select_next_authorisations = authorisation_columns + R"sql(
      AND (a.from_on, a.authorisation_id) < (SELECT l.from_on, l.authorisation_id
                                             FROM programmes_signing_authorisations l
                                             WHERE l.office_id = $1
                                               AND l.authorisation_id = $3)
    ORDER BY a.from_on DESC, a.authorisation_id DESC
    LIMIT $2)sql";

constexpr std::string_view select_authorisation_of = R"sql(
    SELECT authorisation_id
    FROM programmes_signing_authorisations
    WHERE office_id = $1
      AND member_id = $2
      AND from_on <= $3
      AND (to_on IS NULL OR to_on >= $3)
    ORDER BY from_on DESC
    LIMIT 1)sql";

constexpr std::string_view count_authorisations = R"sql(
    SELECT COUNT(*)
    FROM programmes_signing_authorisations
    WHERE office_id = $1
      AND number = $2)sql";

std::optional<Bytes> sealed(const Transaction& transaction, std::string_view column,
                            QualifyingId qualifying_id, const std::optional<LongText>& text) {
    if (!text) return std::nullopt;
    return transaction.seal("programmes_certificates", column, qualifying_id.uuid(), text->text);
}

/// ZK/12/2019, the next of the series and year. What is sealed has a series of its own, so that no
/// gap tells of it.
std::string next_number(Transaction& transaction, std::string series, PersonId person_id, Day on) {
    if (transaction.is_sealed(person_id.uuid())) series += 'Z';
    const auto number = transaction.database.value<std::int64_t>(take_number, transaction.office(),
                                                                 series, on.year());
    return fmt::format("{}/{}/{}", series, number, on.year());
}

}  // namespace

QualifyingId insert_request(Transaction& transaction, const AskCertificate& request,
                            std::optional<Day> due_on) {
    const auto qualifying_id = QualifyingId::make();
    transaction.database.execute(
        insert_request_sql, transaction.office(), qualifying_id, request.project_id,
        request.person_id, request.asked_on, request.way, request.asked_by,
        sealed(transaction, "representative", qualifying_id, request.representative), due_on,
        request.interview_id);
    return qualifying_id;
}

void put_interview(Transaction& transaction, const CheckByInterview& request) {
    transaction.database.execute(put_interview_sql, transaction.office(), request.qualifying_id,
                                 request.interview_id);
}

void mark_issued(Transaction& transaction, const IssueQualifyingCertificate& request,
                 const CertificateRecord& certificate, const Signatory& signatory,
                 Day valid_until) {
    const auto id = request.qualifying_id;
    transaction.database.execute(
        mark_issued_sql, transaction.office(), id,
        next_number(transaction, "ZK", certificate.person_id, request.issued_on), request.issued_on,
        transaction.actor.worker, signatory.authorisation_id, request.content, request.ues_letter,
        request.state_on, valid_until, sealed(transaction, "told_reason", id, request.told_reason),
        sealed(transaction, "dpo_opinion", id, request.dpo_opinion));
}

void mark_refused(Transaction& transaction, const RefuseCertificate& request,
                  const CertificateRecord& certificate, const Signatory& signatory) {
    const auto id = request.qualifying_id;
    transaction.database.execute(
        mark_refused_sql, transaction.office(), id,
        next_number(transaction, "PO", certificate.person_id, request.refused_on),
        request.refused_on, transaction.actor.worker, signatory.authorisation_id,
        sealed(transaction, "refusal_reason", id, request.reason));
}

void mark_closed(Transaction& transaction, const CloseRequest& request) {
    transaction.database.execute(mark_closed_sql, transaction.office(), request.qualifying_id,
                                 request.closed_on, request.reason);
}

void mark_collected(Transaction& transaction, const RecordCollection& request) {
    transaction.database.execute(mark_collected_sql, transaction.office(), request.qualifying_id,
                                 request.collected_on, request.collected_by);
}

void mark_used(Transaction& transaction, const RecordUse& request) {
    transaction.database.execute(mark_used_sql, transaction.office(), request.qualifying_id,
                                 request.used_on);
}

void mark_annulled(Transaction& transaction, const AnnulCertificate& request) {
    transaction.database.execute(
        mark_annulled_sql, transaction.office(), request.qualifying_id, request.annulled_on,
        sealed(transaction, "annulment_reason", request.qualifying_id, request.reason));
}

std::optional<CertificateRecord> find_certificate(const Operation& operation,
                                                  QualifyingId qualifying_id) {
    return operation.database.find<CertificateRecord>(select_record, operation.office(),
                                                      qualifying_id, today_in(operation));
}

CertificateTexts texts_of(const Operation& operation, QualifyingId qualifying_id) {
    const auto columns = operation.database
                             .find<TextColumns>(select_texts, operation.office(), qualifying_id)
                             .value();
    const auto opened = [&](std::string_view column,
                            const std::optional<Bytes>& text) -> std::optional<LongText> {
        if (!text) return std::nullopt;
        return LongText{
            operation.unseal("programmes_certificates", column, qualifying_id.uuid(), *text)};
    };
    return {.representative = opened("representative", columns.representative),
            .told_reason = opened("told_reason", columns.told_reason),
            .dpo_opinion = opened("dpo_opinion", columns.dpo_opinion),
            .refusal_reason = opened("refusal_reason", columns.refusal_reason),
            .annulment_reason = opened("annulment_reason", columns.annulment_reason)};
}

std::optional<std::string> find_valid_number(const Operation& operation, ProjectId project_id,
                                             PersonId person_id, Day on) {
    return operation.database.find<std::string>(select_valid_number, operation.office(), project_id,
                                                person_id, on);
}

bool is_number_valid(const Operation& operation, const std::string& number, Day on) {
    return operation.database.value<std::int64_t>(count_valid, operation.office(), number, on) > 0;
}

bool has_died(const Operation& operation, PersonId person_id) {
    return operation.database.value<std::int64_t>(count_deaths, operation.office(), person_id) > 0;
}

std::optional<std::string> find_lead(const Operation& operation, ProjectId project_id) {
    return operation.database.find<std::string>(select_lead, operation.office(), project_id);
}

const std::string& rows_within_reach() {
    static const auto sql = row_columns("$5") + std::string(row_tables) + R"sql(
    WHERE c.office_id = $1
      AND )sql" + within_reach("c.person_id", 2);
    return sql;
}

std::optional<CertificateTerms> find_terms(const Operation& operation, ProjectId project_id) {
    return operation.database.find<CertificateTerms>(select_terms, operation.office(), project_id);
}

void put_terms(Transaction& transaction, const SetCertificateTerms& request) {
    transaction.database.execute(put_terms_sql, transaction.office(), request.project_id,
                                 request.interview_months, request.valid_days);
}

AuthorisationId insert_authorisation(Transaction& transaction, const AuthoriseSigning& request) {
    const auto authorisation_id = AuthorisationId::make();
    transaction.database.execute(insert_authorisation_sql, transaction.office(), authorisation_id,
                                 request.member_id, request.number, request.from_on, request.to_on);
    return authorisation_id;
}

void put_last_day(Transaction& transaction, const EndSigning& request) {
    transaction.database.execute(put_last_day_sql, transaction.office(), request.authorisation_id,
                                 request.to_on);
}

std::optional<SigningAuthorisation> find_authorisation(const Operation& operation,
                                                       AuthorisationId authorisation_id) {
    return operation.database.find<SigningAuthorisation>(select_authorisation, operation.office(),
                                                         authorisation_id);
}

std::vector<SigningAuthorisation> authorisations_page(const Operation& operation,
                                                      std::optional<AuthorisationId> after,
                                                      std::int64_t rows) {
    if (!after)
        return operation.database.select<SigningAuthorisation>(select_first_authorisations,
                                                               operation.office(), rows);
    return operation.database.select<SigningAuthorisation>(select_next_authorisations,
                                                           operation.office(), rows, *after);
}

std::optional<AuthorisationId> find_authorisation_of(const Operation& operation,
                                                     staff::MemberId member_id, Day on) {
    return operation.database.find<AuthorisationId>(select_authorisation_of, operation.office(),
                                                    member_id, on);
}

bool is_authorisation_number_taken(const Operation& operation, const std::string& number) {
    return operation.database.value<std::int64_t>(count_authorisations, operation.office(),
                                                  number) > 0;
}

}  // namespace wedka::programmes

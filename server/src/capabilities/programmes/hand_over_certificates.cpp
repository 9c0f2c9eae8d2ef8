#include "programmes/hand_over_certificates.hpp"

#include "programmes/project_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

namespace {

constexpr std::string_view insert_list = R"sql(
    INSERT INTO programmes_certificate_lists
      (office_id, list_id, project_id, handed_on, way, names_basis)
    VALUES ($1, $2, $3, $4, $5, $6))sql";

constexpr std::string_view select_list = R"sql(
    SELECT list_id, project_id, handed_on, way, names_basis
    FROM programmes_certificate_lists
    WHERE office_id = $1
      AND list_id = $2)sql";

const std::string select_first_page = R"sql(
    SELECT l.list_id, l.project_id, l.handed_on, l.way, l.names_basis
    FROM programmes_certificate_lists l
    WHERE l.office_id = $1
      AND l.project_id = $2)sql";

constexpr std::string_view latest_first = R"sql(
    ORDER BY l.handed_on DESC, l.list_id DESC
    LIMIT $3)sql";

constexpr std::string_view later_than = R"sql(
      AND (l.handed_on, l.list_id) < (SELECT o.handed_on, o.list_id
                                      FROM programmes_certificate_lists o
                                      WHERE o.office_id = $1
                                        AND o.list_id = $4))sql";

}  // namespace

Findings check_handing_over(const HandOverCertificates& request, Day today) {
    Findings findings;
    if (request.way == HandOverWay::email)
        findings.push_back({.rule = "R6-08", .field = "way", .code = "not_encrypted"});
    if (request.handed_on > today)
        findings.push_back({.rule = {}, .field = "handed_on", .code = "in_future"});
    return findings;
}

std::optional<CertificateList> find_certificate_list(const Operation& operation,
                                                     CertificateListId list_id) {
    return operation.database.find<CertificateList>(select_list, operation.office(), list_id);
}

Result<CertificateList> hand_over_certificates(Transaction& transaction,
                                               const HandOverCertificates& request) {
    if (!lock_project(transaction, request.project_id)) return not_found("project_id");
    const auto findings = check_handing_over(request, today_in(transaction));
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    const auto list_id = CertificateListId::make();
    transaction.database.execute(insert_list, transaction.office(), list_id, request.project_id,
                                 request.handed_on, request.way, request.names_basis);
    transaction.record("programmes.hand_over_certificates", list_id, request.project_id);
    return find_certificate_list(transaction, list_id).value();
}

Result<Page<CertificateList>> list_certificate_lists(Query& query,
                                                     const ListCertificateLists& request) {
    if (!find_project(query, request.project_id)) return not_found("project_id");
    std::vector<SqlValue> values{to_sql(query.office()), to_sql(request.project_id),
                                 to_sql(request.limit.rows + 1)};
    auto sql = select_first_page;
    if (request.after) {
        values.push_back(to_sql(*request.after));
        sql += later_than;
    }
    sql += latest_first;
    Page<CertificateList> page{query.database.select<CertificateList>(sql, values), {}};
    cut_page(page, request.limit, [](const CertificateList& row) { return row.list_id.text(); });
    return page;
}

}  // namespace wedka::programmes

#include "programmes/find_certificates.hpp"

#include <fmt/format.h>

#include "programmes/certificate_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::programmes {

namespace {

/// The register as far as the asker may know the people, in its order; conditions are added.
class Register {
  public:
    explicit Register(const Operation& operation) {
        const auto reach = operation.reach("programmes.read_certificates");
        values_ = {to_sql(operation.office()), reach.whole_office, to_sql(reach.worker), reach.on,
                   to_sql(today_in(operation))};
    }
    template <class Value>
    void only(const std::string& condition, const std::optional<Value>& value) {
        if (!value) return;
        values_.push_back(to_sql(*value));
        conditions_ += (conditions_.empty() ? "\n    WHERE " : "\n      AND ") +
                       fmt::format(fmt::runtime(condition), values_.size());
    }
    std::vector<CertificateRow> rows(const Operation& operation, std::string_view order) {
        const auto sql = "SELECT r.*\n    FROM (" + rows_within_reach() + ") r" + conditions_ +
                         "\n    ORDER BY " + std::string(order);
        return operation.database.select<CertificateRow>(sql, values_);
    }
    std::vector<CertificateRow> latest(const Operation& operation, std::int64_t most) {
        values_.push_back(to_sql(most));
        return rows(operation, fmt::format("r.asked_on DESC, r.qualifying_id DESC\n    LIMIT ${}",
                                           values_.size()));
    }

  private:
    std::vector<SqlValue> values_;
    std::string conditions_;
};

/// A cursor that names somebody unknown is that of nobody.
std::string later_than() {
    return R"sql((r.asked_on, r.qualifying_id) <
          (SELECT l.asked_on, l.qualifying_id
           FROM programmes_certificates l
           WHERE l.office_id = $1
             AND l.qualifying_id = ${}
             AND )sql" +
           within_reach("l.person_id", 2) + ')';
}

}  // namespace

Result<Page<CertificateRow>> list_certificates(Query& query, const ListCertificates& request) {
    Register all(query);
    all.only("r.project_id = ${}", request.project_id);
    all.only("r.state = ${}", request.state);
    all.only("r.decided_on >= ${}", request.from_on);
    all.only("r.decided_on <= ${}", request.to_on);
    all.only(later_than(), request.after);
    Page<CertificateRow> page{all.latest(query, request.limit.rows + 1), {}};
    cut_page(page, request.limit,
             [](const CertificateRow& row) { return row.qualifying_id.text(); });
    for (const auto& row : page.items) query.showed(row.person_id);
    return page;
}

QualifyingCertificate certificate(const Operation& operation, QualifyingId qualifying_id) {
    QualifyingCertificate page;
    static_cast<CertificateRecord&>(page) = find_certificate(operation, qualifying_id).value();
    page.texts = texts_of(operation, qualifying_id);
    if (page.interview_id) {
        const auto interview = casework::find_interview(operation, *page.interview_id).value();
        page.interview_number = interview.number;
        page.interviewed_on = interview.visited_on;
    }
    return page;
}

Result<QualifyingCertificate> show_certificate(Query& query, const ShowCertificate& request) {
    const auto known = find_certificate(query, request.qualifying_id);
    if (!known) return not_found("qualifying_id");
    if (const auto refusal = query.deny("programmes.read_certificates", known->person_id))
        return *refusal;
    query.showed(known->person_id);
    return certificate(query, request.qualifying_id);
}

Result<PersonCertificates> show_person_certificates(Query& query,
                                                    const ShowPersonCertificates& request) {
    if (!people::find_person(query, request.person_id)) return not_found("person_id");
    if (const auto refusal = query.deny("programmes.read_certificates", request.person_id))
        return *refusal;
    query.showed(request.person_id);
    Register all(query);
    all.only("r.person_id = ${}", std::optional{request.person_id});
    return PersonCertificates{all.rows(query, "r.asked_on DESC, r.qualifying_id DESC")};
}

std::vector<CertificateRow> certificates_that_hold(const Operation& operation, ProjectId project_id,
                                                   Day on) {
    Register all(operation);
    all.only("r.project_id = ${}", std::optional{project_id});
    all.only("r.decided_on <= ${}", std::optional{on});
    all.only("r.valid_until >= ${}", std::optional{on});
    all.only("r.state <> ${}", std::optional{CertificateState::annulled});
    return all.rows(operation, "r.decided_on, r.qualifying_id");
}

Result<CertificateValidity> check_certificate(Query& query, const CheckCertificate& request) {
    return CertificateValidity{.is_valid =
                                   is_number_valid(query, request.number, today_in(query))};
}

}  // namespace wedka::programmes

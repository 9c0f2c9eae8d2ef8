#include "finance/find_benefit_payments.hpp"

#include <fmt/format.h>

namespace wedka::finance {

namespace {

/// The page with the conditions that were asked for; placeholders 1 to 5 are always taken.
std::string select_page(const std::string& conditions) {
    return R"sql(
    SELECT b.payment_id, b.person_id, p.last_name, p.first_name, b.kind, b.decision_number,
           b.period_from, b.period_to, b.paid_on, b.amount
    FROM finance_benefit_payments b
    JOIN people_people p ON p.office_id = b.office_id AND p.person_id = b.person_id
    WHERE b.office_id = $1
      AND )sql" +
           within_reach("b.person_id", 2) + conditions + R"sql(
    ORDER BY b.paid_on DESC, b.payment_id DESC
    LIMIT $5)sql";
}

std::string of_person(int placeholder) {
    return fmt::format(R"sql(
      AND b.person_id = ${})sql",
                       placeholder);
}

std::string after_payment(int placeholder) {
    return fmt::format(R"sql(
      AND (b.paid_on, b.payment_id) <
          (SELECT l.paid_on, l.payment_id
           FROM finance_benefit_payments l
           WHERE l.office_id = $1
             AND l.payment_id = ${}
             AND {}))sql",
                       placeholder, within_reach("l.person_id", 2));
}

}  // namespace

Result<Page<BenefitPaymentRow>> list_benefit_payments(Query& query,
                                                      const ListBenefitPayments& request) {
    const auto reach = query.reach("finance.read");
    std::vector<SqlValue> values{to_sql(query.office()), reach.whole_office, to_sql(reach.worker),
                                 reach.on, request.limit.rows + 1};
    std::string conditions;
    int placeholder = 6;
    if (request.person_id) {
        if (!people::find_person(query, *request.person_id)) return not_found("person_id");
        if (const auto refusal = query.deny("finance.read", *request.person_id)) return *refusal;
        conditions += of_person(placeholder++);
        values.push_back(to_sql(*request.person_id));
    }
    if (request.after) {
        conditions += after_payment(placeholder++);
        values.push_back(to_sql(*request.after));
    }
    Page<BenefitPaymentRow> page;
    page.items = query.database.select<BenefitPaymentRow>(select_page(conditions), values);
    cut_page(page, request.limit, [](const auto& row) { return row.payment_id.text(); });
    for (const auto& row : page.items) query.showed(row.person_id);
    return page;
}

}  // namespace wedka::finance

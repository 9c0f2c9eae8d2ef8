#pragma once

#include "finance/finance.hpp"

namespace wedka::finance {

/// Payments, the latest first; of one person when asked.
struct ListBenefitPayments {
    std::optional<PersonId> person_id;
    std::optional<PaymentId> after;
    PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(ListBenefitPayments, (), (person_id, after, limit))

struct BenefitPaymentRow {
    PaymentId payment_id;
    PersonId person_id;
    std::string last_name;
    std::string first_name;
    BenefitKind kind = BenefitKind::targeted;
    std::string decision_number;
    Day period_from;
    Day period_to;
    Day paid_on;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(BenefitPaymentRow, (),
                      (payment_id, person_id, last_name, first_name, kind, decision_number,
                       period_from, period_to, paid_on, amount))

Result<Page<BenefitPaymentRow>> list_benefit_payments(Query& query,
                                                      const ListBenefitPayments& request);

}  // namespace wedka::finance

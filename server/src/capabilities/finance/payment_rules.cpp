#include "finance/payment_rules.hpp"

#include <tuple>

#include "finance/budget_rules.hpp"

namespace wedka::finance {

Findings check_payment(const BenefitPayment& payment, Day today) {
    Findings findings;
    check_amount(payment.amount, "amount", findings);
    if (payment.period_to < payment.period_from)
        findings.push_back(
            {.rule = "F-03", .field = "period_to", .code = "period_ends_before_it_begins"});
    if (payment.paid_on > today)
        findings.push_back({.rule = "F-04", .field = "paid_on", .code = "in_future"});
    return findings;
}

bool ByContent::operator()(const BenefitPayment& one, const BenefitPayment& other) const {
    const auto told = [](const BenefitPayment& payment) {
        return std::tie(payment.person_id, payment.paid_on, payment.amount, payment.decision_number,
                        payment.kind, payment.period_from, payment.period_to);
    };
    return told(one) < told(other);
}

Finding likely_duplicate() {
    return {.rule = "F-01",
            .field = "decision_number",
            .code = "likely_duplicate",
            .can_be_justified = true};
}

}  // namespace wedka::finance

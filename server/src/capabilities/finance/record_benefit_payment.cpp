#include "finance/record_benefit_payment.hpp"

#include "finance/payment_rules.hpp"
#include "finance/payment_store.hpp"
#include "vocabulary/today.hpp"

namespace wedka::finance {

Result<BenefitPayment> record_benefit_payment(Transaction& transaction,
                                              const RecordBenefitPayment& request) {
    if (!people::find_person(transaction, request.person_id)) return not_found("person_id");
    if (const auto refusal = transaction.deny("finance.record_benefit", request.person_id))
        return *refusal;
    lock_payments(transaction);
    const BenefitPayment payment{PaymentId::make(),       request.person_id,   request.kind,
                                 request.decision_number, request.period_from, request.period_to,
                                 request.paid_on,         request.amount};
    auto findings = check_payment(payment, today_in(transaction));
    const auto paid = benefits_of(transaction, request.person_id);
    if (PaymentSet(paid.begin(), paid.end()).contains(payment))
        findings.push_back(likely_duplicate());
    if (const auto refusal = transaction.verdict(findings)) return *refusal;

    insert_payment(transaction, payment, std::nullopt);
    transaction.record("finance.record_benefit", payment.payment_id, payment.person_id);
    return payment;
}

}  // namespace wedka::finance

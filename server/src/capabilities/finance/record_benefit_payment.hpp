#pragma once

#include "finance/finance.hpp"

namespace wedka::finance {

/// A benefit paid to a person.
struct RecordBenefitPayment {
    PersonId person_id;
    BenefitKind kind = BenefitKind::targeted;
    std::string decision_number;
    Day period_from;
    Day period_to;
    Day paid_on;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(RecordBenefitPayment, (),
                      (person_id, kind, decision_number, period_from, period_to, paid_on, amount))

/// Enters a payment that the list of payments (lista wypłat) shows.
Result<BenefitPayment> record_benefit_payment(Transaction& transaction,
                                              const RecordBenefitPayment& request);

}  // namespace wedka::finance

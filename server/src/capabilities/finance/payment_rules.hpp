#pragma once

#include <set>

#include "finance/finance.hpp"

namespace wedka::finance {

/// F-02, F-03, F-04: what a payment alone tells.
Findings check_payment(const BenefitPayment& payment, Day today);

/// Orders payments by everything but their id.
struct ByContent {
    bool operator()(const BenefitPayment& one, const BenefitPayment& other) const;
};
/// Payments in which another one with the same content can be found.
using PaymentSet = std::set<BenefitPayment, ByContent>;

/// F-01: everything about it is already there. Two equal payments on one day do happen, so a reason
/// lets it through.
Finding likely_duplicate();

}  // namespace wedka::finance

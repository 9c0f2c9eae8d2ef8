#include "finance/payment_rules.hpp"

#include <doctest/doctest.h>

namespace wedka::finance {

namespace {

const auto today = *Day::of(2011, 12, 12);

BenefitPayment payment() {
    return {PaymentId::make(),     PersonId::make(),          BenefitKind::targeted,
            "MOPS.8121.17.2011",   *Day::of(2011, 5, 1),      *Day::of(2011, 5, 31),
            *Day::of(2011, 5, 10), Money::from_grosze(350'00)};
}

}  // namespace

TEST_CASE("F-02 nothing, or less, is not paid") {
    auto one = payment();
    one.amount = Money::from_grosze(0);
    CHECK(check_payment(one, today).at(0).rule == "F-02");
    one.amount = Money::from_grosze(1);
    CHECK(check_payment(one, today).empty());
}

TEST_CASE("F-03 a period may be one day long, not shorter") {
    auto one = payment();
    one.period_to = one.period_from;
    CHECK(check_payment(one, today).empty());
    one.period_to = one.period_from.plus_days(-1);
    const auto findings = check_payment(one, today);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "F-03");
    CHECK(findings[0].field == "period_to");
}

TEST_CASE("F-04 a benefit is paid today at the latest") {
    auto one = payment();
    one.paid_on = today;
    CHECK(check_payment(one, today).empty());
    one.paid_on = today.plus_days(1);
    CHECK(check_payment(one, today).at(0).rule == "F-04");
}

TEST_CASE("a payment tells everything that is wrong at once") {
    auto one = payment();
    one.amount = Money::from_grosze(-5);
    one.period_to = *Day::of(2011, 4, 30);
    one.paid_on = today.plus_days(1);
    CHECK(check_payment(one, today).size() == 3);
}

TEST_CASE("F-01 only a payment equal in everything is a likely duplicate") {
    const auto one = payment();
    const PaymentSet known{one};
    auto other = one;
    other.payment_id = PaymentId::make();
    CHECK(known.contains(other));
    CHECK(likely_duplicate().can_be_justified);

    const auto differs = [&](auto change) {
        auto changed = one;
        change(changed);
        return !known.contains(changed);
    };
    CHECK(differs([](auto& p) { p.person_id = PersonId::make(); }));
    CHECK(differs([](auto& p) { p.kind = BenefitKind::meal; }));
    CHECK(differs([](auto& p) { p.decision_number += '1'; }));
    CHECK(differs([](auto& p) { p.period_from = p.period_from.plus_days(1); }));
    CHECK(differs([](auto& p) { p.period_to = p.period_to.plus_days(1); }));
    CHECK(differs([](auto& p) { p.paid_on = p.paid_on.plus_days(1); }));
    CHECK(differs([](auto& p) { p.amount += Money::from_grosze(1); }));
}

}  // namespace wedka::finance

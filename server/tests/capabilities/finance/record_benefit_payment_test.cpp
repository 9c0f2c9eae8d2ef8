#include "finance/record_benefit_payment.hpp"

#include <doctest/doctest.h>

#include "finance_office.hpp"

namespace wedka::test {

TEST_CASE("401 403 a payment is entered by the accountant, not by the social worker") {
    FinanceOffice office;
    CHECK(office.post("/api/benefit-payments", office.payment().text(), "").status == 401);
    CHECK(office.post("/api/benefit-payments", office.payment().text(), "beata").status == 403);
    CHECK(office.rows("finance_benefit_payments") == 0);
}

TEST_CASE("404 nobody is paid who is not there") {
    FinanceOffice office;
    auto body = office.payment();
    body.person_id = nobody;
    CHECK(office.post("/api/benefit-payments", body.text(), "dorota").status == 404);
}

TEST_CASE("422 F-02 F-03 F-04 a payment tells everything that is wrong at once") {
    FinanceOffice office;
    auto body = office.payment();
    body.amount = "0.00";
    body.period_to = "2011-04-30";
    body.paid_on = "2026-11-22";
    const auto answer = office.post("/api/benefit-payments", body.text(), "dorota");
    CHECK(answer.status == 422);
    CHECK(answer.findings() ==
          std::vector<std::string>{"F-02 amount amount_not_above_zero",
                                   "F-03 period_to period_ends_before_it_begins",
                                   "F-04 paid_on in_future"});
    CHECK(office.rows("finance_benefit_payments") == 0);
    CHECK(office.last_trace() == "finance.record_benefit refused F-02 F-03 F-04");
}

TEST_CASE("422 F-01 the same payment twice needs a written reason") {
    FinanceOffice office;
    REQUIRE(office.post("/api/benefit-payments", office.payment().text(), "dorota").status == 201);
    const auto answer = office.post("/api/benefit-payments", office.payment().text(), "dorota");
    CHECK(answer.status == 422);
    CHECK(answer.findings() == std::vector<std::string>{"F-01 decision_number likely_duplicate"});
    CHECK(answer.at("findings[0].can_be_justified") == "true");
    CHECK(office.rows("finance_benefit_payments") == 1);

    auto body = office.payment();
    body.reasons = R"({"F-01":"Dwie raty tego samego dnia"})";
    CHECK(office.post("/api/benefit-payments", body.text(), "dorota").status == 201);
    CHECK(office.rows("finance_benefit_payments") == 2);
    CHECK(office.rows("platform_reasons") == 1);
}

TEST_CASE("201 another amount on the same day is another payment") {
    FinanceOffice office;
    auto body = office.payment();
    const auto answer = office.post("/api/benefit-payments", body.text(), "dorota");
    REQUIRE(answer.status == 201);
    CHECK(answer.at("amount") == "350.00");
    CHECK(answer.at("person_id") == office.barbara);
    CHECK_FALSE(answer.at("payment_id").empty());
    CHECK(office.last_trace().starts_with("finance.record_benefit done"));
    body.amount = "350.01";
    CHECK(office.post("/api/benefit-payments", body.text(), "dorota").status == 201);
}

}  // namespace wedka::test

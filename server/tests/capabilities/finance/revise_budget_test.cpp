#include <doctest/doctest.h>

#include "finance_office.hpp"

namespace wedka::test {

namespace {

/// After the increase for active integration.
BudgetBody raised() {
    return {.adopted_on = "2011-06-01",
            .total = "386365.31",
            .lines = R"([{"task_number":1,"task":"Aktywna integracja","source":"efs",)"
                     R"("amount":"345901.95"},{"task_number":3,"task":"Zasiłki",)"
                     R"("source":"own","amount":"40463.36"}])"};
}

}  // namespace

TEST_CASE("403 a social worker revises no budget") {
    FinanceOffice office;
    const auto path = "/api/budgets/" + office.adopted_budget() + "/versions";
    CHECK(office.post(path, raised().next_version("Aneks nr 1"), "beata").status == 403);
    CHECK(office.rows("finance_budget_versions") == 1);
}

TEST_CASE("404 there is no version of a budget that is not there") {
    FinanceOffice office;
    CHECK(office
              .post("/api/budgets/" + nobody + "/versions", raised().next_version("Aneks nr 1"),
                    "dorota")
              .status == 404);
}

TEST_CASE("422 a version needs a reason") {
    FinanceOffice office;
    const auto answer = office.post("/api/budgets/" + office.adopted_budget() + "/versions",
                                    raised().next_version(" "), "dorota");
    CHECK(answer.status == 422);
    CHECK(answer.has_finding("-", "reason"));
}

TEST_CASE(
    "422 F-07 R5-13 a version that is older or does not add up is refused, and nothing moves") {
    FinanceOffice office;
    const auto budget_id = office.adopted_budget();
    auto body = raised();
    body.adopted_on = "2011-01-02";
    body.total = "386365.30";
    const auto answer = office.post("/api/budgets/" + budget_id + "/versions",
                                    body.next_version("Aneks nr 1"), "dorota");
    CHECK(answer.status == 422);
    CHECK(answer.has_finding("F-07", "adopted_on"));
    CHECK(answer.has_finding("R5-13", "total"));
    CHECK(office.rows("finance_budget_versions") == 1);
    CHECK(office.get("/api/budgets/" + budget_id, "dorota").at("version_no") == "1");
}

TEST_CASE("201 an increase makes the next version and leaves the first as it was") {
    FinanceOffice office;
    const auto budget_id = office.adopted_budget();
    const auto answer =
        office.post("/api/budgets/" + budget_id + "/versions",
                    raised().next_version("Zwiększenie na aktywną integrację"), "dorota");
    REQUIRE(answer.status == 201);
    CHECK(answer.at("version_no") == "2");
    CHECK(answer.at("name") == "Czas na aktywność 2011");
    CHECK(answer.at("total") == "386365.31");
    CHECK(office.last_trace().starts_with("finance.adopt_budget done"));
    const auto first = office.get("/api/budgets/" + budget_id + "?version_no=1", "dorota");
    CHECK(first.at("total") == "385365.31");
    CHECK(first.count("lines") == 3);
    CHECK(office.get("/api/budgets/" + budget_id, "dorota").at("total") == "386365.31");
}

}  // namespace wedka::test

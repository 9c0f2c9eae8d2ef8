#include <doctest/doctest.h>

#include "finance_office.hpp"

namespace wedka::test {

TEST_CASE("401 nobody adopts a budget unseen") {
    FinanceOffice office;
    CHECK(office.post("/api/budgets", BudgetBody{}.text(), "").status == 401);
    CHECK(office.rows("finance_budgets") == 0);
}

TEST_CASE("403 a social worker adopts no budget") {
    FinanceOffice office;
    CHECK(office.post("/api/budgets", BudgetBody{}.text(), "beata").status == 403);
    CHECK(office.rows("finance_budgets") == 0);
    CHECK(office.last_trace().starts_with("finance.adopt_budget denied"));
}

TEST_CASE("422 money is a decimal text and a source one of four") {
    FinanceOffice office;
    const auto answer =
        office.post("/api/budgets",
                    BudgetBody{.total = "385365.3",
                               .lines = R"([{"task_number":1,"task":"Kursy","source":"unia",)"
                                        R"("amount":"1.00"}])"}
                        .text(),
                    "dorota");
    CHECK(answer.status == 422);
    CHECK(answer.findings() ==
          std::vector<std::string>{"- total not_money", "- lines[0].source unknown_choice"});
}

TEST_CASE("422 F-05 a budget without a line is refused") {
    FinanceOffice office;
    const auto answer = office.post("/api/budgets", BudgetBody{.lines = "[]"}.text(), "dorota");
    CHECK(answer.status == 422);
    CHECK(answer.has_finding("F-05", "lines"));
    CHECK(office.rows("finance_budgets") == 0);
}

TEST_CASE("422 R5-13 own contribution and grant that are not the budget are refused") {
    FinanceOffice office;
    const auto answer =
        office.post("/api/budgets", BudgetBody{.total = "385365.32"}.text(), "dorota");
    CHECK(answer.status == 422);
    CHECK(answer.findings() == std::vector<std::string>{"R5-13 total lines_differ_from_total"});
    CHECK(answer.at("findings[0].values.sum") == "385365.31");
    CHECK(answer.at("findings[0].values.difference") == "0.01");
    CHECK(office.rows("finance_budgets") == 0);
    CHECK(office.rows("finance_budget_versions") == 0);
    CHECK(office.last_trace() == "finance.adopt_budget refused R5-13");
}

TEST_CASE("201 the budget of 2011 is adopted, with sums by source and by task") {
    FinanceOffice office;
    const auto answer = office.post("/api/budgets", BudgetBody{}.text(), "dorota");
    REQUIRE(answer.status == 201);
    CHECK(answer.at("version_no") == "1");
    CHECK(answer.at("total") == "385365.31");
    CHECK(answer.count("lines") == 3);
    CHECK(answer.at("sources[0].source") == "efs");
    CHECK(answer.at("sources[0].planned") == "344901.95");
    CHECK(answer.at("sources[1].source") == "own");
    CHECK(answer.at("sources[1].planned") == "40463.36");
    CHECK(answer.count("tasks") == 3);
    CHECK(answer.at("tasks[2].task") == "Zasiłki i pomoc w naturze");
    CHECK(answer.at("tasks[2].planned") == "40463.36");
    CHECK(office.rows("finance_budget_lines") == 3);
    CHECK(office.last_trace().starts_with("finance.adopt_budget done"));
}

TEST_CASE("201 a request that is sent again adopts nothing more") {
    FinanceOffice office;
    const std::map<std::string, std::string> key = {
        {"idempotency-key", "01900000-0000-7000-8000-0000000000aa"}};
    const auto first = office.post("/api/budgets", BudgetBody{}.text(), "dorota", key);
    const auto second = office.post("/api/budgets", BudgetBody{}.text(), "dorota", key);
    CHECK(first.at("budget_id") == second.at("budget_id"));
    CHECK(office.rows("finance_budgets") == 1);
}

}  // namespace wedka::test

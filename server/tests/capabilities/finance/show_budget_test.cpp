#include "finance/show_budget.hpp"

#include <doctest/doctest.h>

#include "finance_office.hpp"

namespace wedka::test {

TEST_CASE("401 403 a budget is for those who read finance") {
    FinanceOffice office;
    const auto path = "/api/budgets/" + office.adopted_budget();
    CHECK(office.get(path, "").status == 401);
    CHECK(office.get(path, "filip").status == 403);
}

TEST_CASE("404 a budget, or a version of it, that is not there") {
    FinanceOffice office;
    CHECK(office.get("/api/budgets/" + nobody, "dorota").status == 404);
    const auto path = "/api/budgets/" + office.adopted_budget();
    CHECK(office.get(path + "?version_no=2", "dorota").status == 404);
    CHECK(office.get("/api/budgets/" + nobody + "/versions", "dorota").status == 404);
    CHECK(office.get(path + "/versions", "dorota").count("items") == 1);
}

TEST_CASE("200 the coordinator sees lines and sums in the order of the budget") {
    FinanceOffice office;
    const auto answer = office.get("/api/budgets/" + office.adopted_budget(), "celina");
    REQUIRE(answer.status == 200);
    CHECK(answer.at("name") == "Czas na aktywność 2011");
    CHECK(answer.at("adopted_on") == "2011-01-03");
    CHECK(answer.at("lines[0].task") == "Aktywna integracja");
    CHECK(answer.at("lines[0].amount") == "244901.95");
    CHECK(answer.at("lines[2].source") == "own");
    CHECK(answer.at("tasks[0].planned") == "244901.95");
    CHECK(office.last_trace().starts_with("finance.read read"));
}

}  // namespace wedka::test

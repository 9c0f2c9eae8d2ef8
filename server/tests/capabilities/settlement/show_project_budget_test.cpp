#include "settlement/show_project_budget.hpp"

#include <doctest/doctest.h>

#include "settlement_office.hpp"

namespace wedka::test {

namespace {

/// The office whose project is paid for by the budget of 2011.
class BudgetedOffice : public SettlementOffice {
  public:
    BudgetedOffice() {
        budget_id = post("/api/budgets",
                         R"({"name":"Czas na aktywność 2011","adopted_on":"2011-01-03",)"
                         R"("total":"385365.31","lines":[)"
                         R"({"task_number":1,"task":"Aktywna integracja","source":"efs",)"
                         R"("amount":"344901.95"},)"
                         R"({"task_number":2,"task":"Zasiłki i pomoc w naturze","source":"own",)"
                         R"("amount":"40463.36"}]})",
                         "dorota")
                        .at("budget_id");
        const auto linked =
            put(at("/budget"), fmt::format(R"({{"budget_id":"{}"}})", budget_id), "celina");
        if (linked.status != 200) throw std::runtime_error(linked.body);
    }
    std::string budget_id;
};

}  // namespace

TEST_CASE("401 403 a project's budget is for those who settle") {
    SettlementOffice office;
    CHECK(office.get(office.at("/budget"), "").status == 401);
    CHECK(office.get(office.at("/budget"), "beata").status == 403);
}

TEST_CASE("404 a project that is not there, or that no budget pays for") {
    SettlementOffice office;
    CHECK(office.get("/api/projects/" + nobody + "/budget", "dorota").findings() ==
          Told{"-  not_found"});
    const auto answer = office.get(office.at("/budget"), "dorota");
    CHECK(answer.status == 404);
    CHECK(answer.findings() == Told{"- budget_id not_found"});
}

TEST_CASE("200 the budget tells what is planned, what counts, and how much is missing") {
    BudgetedOffice office;
    const auto first = office.get(office.at("/budget"), "dorota");
    REQUIRE(first.status == 200);
    CHECK(first.at("budget_id") == office.budget_id);
    CHECK(first.at("version_no") == "1");
    CHECK(first.at("total") == "385365.31");
    CHECK(first.at("sources[0].planned") == "344901.95");
    CHECK(first.at("tasks[1].planned") == "40463.36");
    CHECK(first.at("own_contribution.planned") == "40463.36");
    CHECK(first.at("own_contribution.counted") == "0.00");
    CHECK(first.at("own_contribution.difference") == "-40463.36");

    const auto most = office.paid(office.ala, "2011-06-10", "40000.00");
    const auto rest = office.paid(office.ala, "2011-07-10", "463.36");
    office.declare({most});
    CHECK(office.get(office.at("/budget"), "dorota").at("own_contribution.difference") ==
          "-463.36");
    office.declare({rest});
    const auto full = office.get(office.at("/budget"), "celina");
    CHECK(full.at("own_contribution.counted") == "40463.36");
    CHECK(full.at("own_contribution.difference") == "0.00");
}

TEST_CASE(
    "200 planned and paid: what counts, what might be declared, and nothing of other sources") {
    BudgetedOffice office;
    const auto counted = office.paid(office.ala, "2011-06-10", "40000.00");
    office.paid(office.ala, "2011-07-10", "463.36");
    office.paid(office.ala, "2011-03-10", "99.00");  // before she took part
    office.paid(office.iza, "2011-07-10", "50.00");  // no support yet
    office.declare({counted});
    const auto answer = office.get(office.at("/budget"), "dorota");
    REQUIRE(answer.count("progress") == 2);
    CHECK(answer.at("progress[0].source") == "efs");
    CHECK(answer.at("progress[0].planned") == "344901.95");
    CHECK(answer.at("progress[0].paid").empty());
    CHECK(answer.at("progress[0].undeclared").empty());
    CHECK(answer.at("progress[1].source") == "own");
    CHECK(answer.at("progress[1].planned") == "40463.36");
    CHECK(answer.at("progress[1].paid") == "40000.00");
    CHECK(answer.at("progress[1].undeclared") == "463.36");
}

TEST_CASE("200 own contribution that nobody planned is seen as soon as it is paid") {
    SettlementOffice office;
    const auto adopted = office.post(office.at("/budget"),
                                     R"({"name":"Budżet","adopted_on":"2011-01-03",)"
                                     R"("total":"100.00","lines":[{"task_number":1,)"
                                     R"("task":"Kursy","source":"efs","amount":"100.00"}]})",
                                     "dorota");
    REQUIRE(adopted.status == 201);
    CHECK(office.get(office.at("/budget"), "dorota").count("progress") == 1);
    office.declare({office.paid(office.ala, "2011-06-10", "350.00")});
    const auto answer = office.get(office.at("/budget"), "dorota");
    REQUIRE(answer.count("progress") == 2);
    CHECK(answer.at("progress[1].planned") == "0.00");
    CHECK(answer.at("progress[1].paid") == "350.00");
}

}  // namespace wedka::test

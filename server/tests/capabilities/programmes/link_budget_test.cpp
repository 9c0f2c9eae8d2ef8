#include "programmes/link_budget.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

std::string budget(ProjectOffice& office) {
    const auto answer = office.post(
        "/api/budgets",
        R"({"name":"Budżet 2011","adopted_on":"2010-12-20","total":"385365.31","lines":[)"
        R"({"task_number":1,"task":"Aktywna integracja","source":"efs","amount":"344901.95"},)"
        R"({"task_number":1,"task":"Aktywna integracja","source":"own","amount":"40463.36"}]})",
        "dorota");
    if (answer.status != 201) throw std::runtime_error(answer.body);
    return answer.at("budget_id");
}

Answer link(ProjectOffice& office, const std::string& budget_id,
            const std::string& who = "celina") {
    return office.put(office.at("/budget"), fmt::format(R"({{"budget_id":"{}"}})", budget_id), who);
}

}  // namespace

TEST_CASE("403 404 who may not link a budget, and what cannot be linked") {
    ProjectOffice office;
    office.project_id = office.found();
    CHECK(link(office, nobody, "beata").status == 403);
    CHECK(link(office, nobody).status == 404);
    const auto budget_id = budget(office);
    office.project_id = nobody;
    CHECK(link(office, budget_id).status == 404);
    CHECK(office.rows("programmes_budgets") == 0);
}

TEST_CASE("422 R5-18 a budget pays for one project") {
    ProjectOffice office;
    const auto budget_id = budget(office);
    office.project_id = office.found();
    REQUIRE(link(office, budget_id).status == 200);
    office.project_id = office.found();
    CHECK(link(office, budget_id).findings() == Told{"R5-18 budget_id budget_of_another_project"});
    CHECK(office.rows("programmes_budgets") == 1);
}

TEST_CASE("200 the budget is linked, and told to those who ask") {
    ProjectOffice office;
    office.project_id = office.found();
    const auto project_id = *programmes::ProjectId::parse(office.project_id);
    CHECK_FALSE(asked(office, [&](const Operation& operation) {
        return programmes::budget_of(operation, project_id);
    }));
    const auto budget_id = budget(office);
    CHECK(link(office, budget_id).at("budget_id") == budget_id);
    CHECK(link(office, budget_id).status == 200);
    CHECK(office.last_trace() == "programmes.link_budget done");
    const auto linked = asked(office, [&](const Operation& operation) {
        return programmes::budget_of(operation, project_id);
    });
    REQUIRE(linked);
    CHECK(linked->text() == budget_id);
}

#include "programmes/adopt_project_budget.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

/// A budget of one task, of which the fund gives all but 40 463,36.
std::string body(const std::string& fields, const std::string& total = "385365.31",
                 const std::string& efs = "344901.95") {
    return fmt::format(
        R"({{{},"total":"{}","lines":[)"
        R"({{"task_number":1,"task":"Aktywna integracja","source":"efs","amount":"{}"}},)"
        R"({{"task_number":1,"task":"Aktywna integracja","source":"own","amount":"40463.36"}}]}})",
        fields, total, efs);
}

const auto first = body(R"("name":"Budżet 2011","adopted_on":"2010-12-20")");
const auto next =
    body(R"("reason":"aneks nr 1","adopted_on":"2011-04-15")", "400000.00", "359536.64");

struct WithProject : ProjectOffice {
    WithProject() { project_id = found(); }
    Answer adopt(const std::string& what, const std::string& who = "dorota") {
        return post(at("/budget"), what, who);
    }
};

}  // namespace

TEST_CASE_FIXTURE(WithProject, "401 403 404 who adopts no budget of a project, and of none") {
    CHECK(adopt(first, "").status == 401);
    CHECK(adopt(first, "beata").status == 403);
    project_id = nobody;
    CHECK(adopt(first).status == 404);
    CHECK(rows("finance_budgets") == 0);
}

TEST_CASE_FIXTURE(WithProject, "422 the first budget has a name, and its lines make its total") {
    CHECK(adopt(body(R"("adopted_on":"2010-12-20")")).findings() == Told{"- name required"});
    CHECK(adopt(body(R"("name":"Budżet","adopted_on":"2010-12-20")", "385365.30")).findings() ==
          Told{"R5-13 total lines_differ_from_total"});
    CHECK(rows("finance_budgets") == 0);
    CHECK(rows("programmes_budgets") == 0);
}

TEST_CASE_FIXTURE(WithProject,
                  "422 F-07 the next version says why, is not older, and has no name") {
    REQUIRE(adopt(first).status == 201);
    CHECK(adopt(body(R"("adopted_on":"2011-04-15")")).findings() == Told{"- reason required"});
    CHECK(adopt(first).findings() == Told{"- name budget_has_its_name"});
    CHECK(adopt(body(R"("reason":"aneks","adopted_on":"2010-12-19")")).findings() ==
          Told{"F-07 adopted_on before_earlier_version"});
    CHECK(rows("finance_budget_versions") == 1);
}

TEST_CASE_FIXTURE(WithProject, "201 one request adopts and links, the next one makes version 2") {
    const auto adopted = adopt(first, "celina");
    REQUIRE(adopted.status == 201);
    CHECK(adopted.at("version_no") == "1");
    CHECK(get(at("")).at("budget_id") == adopted.at("budget_id"));

    const auto revised = adopt(next);
    REQUIRE(revised.status == 201);
    CHECK(revised.at("budget_id") == adopted.at("budget_id"));
    CHECK(revised.at("version_no") == "2");
    CHECK(revised.at("name") == "Budżet 2011");
    CHECK(rows("finance_budgets") == 1);
    CHECK(rows("programmes_budgets") == 1);
    CHECK(traces() > 0);

    const auto versions = get("/api/budgets/" + adopted.at("budget_id") + "/versions", "dorota");
    REQUIRE(versions.count("items") == 2);
    CHECK(versions.at("items[0].total") == "400000.00");
    CHECK(versions.at("items[1].total") == "385365.31");
    CHECK(versions.at("items[1].sources[0].planned") == "344901.95");
}

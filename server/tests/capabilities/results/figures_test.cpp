#include <doctest/doctest.h>
#include <fmt/format.h>

#include "casework/casework.hpp"
#include "finance/finance.hpp"
#include "parameters/parameters.hpp"
#include "programmes/programmes.hpp"
#include "results/find_figures.hpp"
#include "results/publish_statement.hpp"
#include "results/results.hpp"
#include "settlement/settlement.hpp"
#include "support/support.hpp"
#include "support/test_office.hpp"

using namespace wedka;
using test::TestOffice;

namespace {

const std::vector<TestOffice::AddRoutes> all{
    parameters::add_routes, casework::add_routes,   finance::add_routes, programmes::add_routes,
    support::add_routes,    settlement::add_routes, results::add_routes};

std::string statement(const std::string& definition, const std::string& sentence,
                      const std::string& more = "") {
    return fmt::format(R"({{"code":"a.b","position":1,"definition":"{}","word":"exactly",)"
                       R"("sentence_pl":"{}","sentence_en":"It is {{value}}"{}}})",
                       definition, sentence, more);
}

}  // namespace

TEST_CASE("403 who has no results sees no figures, and only some may publish") {
    TestOffice office(all);
    CHECK(office.get("/api/figures", "").status == 401);
    CHECK(office.get("/api/figures", "filip").status == 403);
    CHECK(office.post("/api/statements", statement("staffing_standard_met", "{value}"), "dorota")
              .status == 403);
}

TEST_CASE("404 a figure that the office does not publish") {
    TestOffice office(all);
    CHECK(office.get("/api/figures/a.b").status == 404);
}

TEST_CASE("422 W-01 a figure is never typed into the sentence") {
    TestOffice office(all);
    const auto answer =
        office.post("/api/statements", statement("staffing_standard_met", "Jest 29 osób"));
    CHECK(answer.status == 422);
    CHECK(answer.has_finding("W-01", "sentence_pl"));
    CHECK(office.rows("results_statements") == 0);
}

TEST_CASE("422 a figure of a project names its project") {
    TestOffice office(all);
    CHECK(office.post("/api/statements", statement("people_selected", "{value}"))
              .has_finding("-", "project_id"));
    CHECK(office
              .post("/api/statements",
                    statement("people_selected", "{value}",
                              R"(,"project_id":"0193e7a0-0000-7000-8000-000000000000")"))
              .status == 404);
}

TEST_CASE("201 a figure whose facts are missing says by which rule it cannot be computed") {
    TestOffice office(all);
    CHECK(office.post("/api/statements", statement("staffing_standard_met", "Spełniony: {value}"))
              .status == 201);
    const auto figure = office.get("/api/figures/a.b");
    CHECK(figure.at("figure.value").empty());
    CHECK(figure.at("figure.missing") == "R18-05");
    office.put("/api/residents/2026",
               R"({"residents":1900,"counted_on":"2026-06-30","source":"test"})");
    const auto now = office.get("/api/figures/a.b");
    CHECK(now.at("figure.missing").empty());
    // One social worker is enough for 1 900 residents, but art. 110 ust. 12 asks for three.
    CHECK(now.at("figure.value") == "false");
    CHECK(now.at("figure.records") == "1");
}

TEST_CASE("a published sentence keeps its word, its figure as people write it, and its day") {
    results::Figure figure{.code = "x",
                           .sentence_pl = "Budżet wyniósł {value}",
                           .sentence_en = {},
                           .word = results::Word::over,
                           .on_day = {},
                           .as_of = *Day::of(2011, 12, 1),
                           .unit = results::Unit::pln,
                           .project_id = {},
                           .value = "1385365.31",
                           .missing = {}};
    CHECK(results::published_sentence(figure) ==
          "Budżet wyniósł ponad 1 385 365,31 zł (stan na 01.12.2011)");
    figure.value = "12.00";
    figure.word = results::Word::about;
    CHECK(results::published_sentence(figure) ==
          "Budżet wyniósł około 12,00 zł (stan na 01.12.2011)");
    figure.unit = results::Unit::yes_no;
    figure.value = "true";
    figure.word = results::Word::now;
    CHECK(results::published_sentence(figure) == "Budżet wyniósł obecnie tak (stan na 01.12.2011)");
    figure.sentence_pl = "Konferencja odbyła się {value}";
    figure.unit = results::Unit::day;
    figure.word = results::Word::exactly;
    figure.value = "2011-11-09";
    CHECK(results::published_sentence(figure) ==
          "Konferencja odbyła się 09.11.2011 (stan na 01.12.2011)");
    figure.sentence_pl = "Z pomocy korzystało {value} mieszkańców";
    figure.unit = results::Unit::percent;
    figure.value = "9.41";
    CHECK(results::published_sentence(figure) ==
          "Z pomocy korzystało 9,41% mieszkańców (stan na 01.12.2011)");
}

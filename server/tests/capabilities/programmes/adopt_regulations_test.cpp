#include "programmes/adopt_regulations.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka::test;

TEST_CASE("403 a social worker adopts no regulations, but reads them") {
    ProjectOffice office;
    office.open_recruitment();
    CHECK(office.put(office.at("/regulations"), RegulationsBody{}.text(), "beata").status == 403);
    CHECK(office.get(office.at("/regulations"), "beata").at("closes_on") == "2011-04-30");
}

TEST_CASE("404 regulations of no project, and of one that has none") {
    ProjectOffice office;
    office.project_id = nobody;
    CHECK(office.put(office.at("/regulations"), RegulationsBody{}.text()).status == 404);
    CHECK(office.get(office.at("/regulations")).status == 404);
    office.project_id = office.found();
    CHECK(office.get(office.at("/regulations")).status == 404);
}

TEST_CASE("422 R5-06 R5-20 regulations whose parts do not fit together") {
    ProjectOffice office;
    office.project_id = office.found();
    const auto answer = office.put(
        office.at("/regulations"),
        RegulationsBody{
            .adopted_on = "2011-01-11",
            .closes_on = "2011-01-09",
            .minimum_points = 16,
            .reserve_places = -1,
            .formal_criteria = R"([{"statement":"Wiek","evidence":"dowód","checks":"working_age"},)"
                               R"({"statement":"Wiek","evidence":"dowód","checks":"working_age",)"
                               R"("youngest_age":60,"oldest_age":18}])",
            .scored_criteria = R"([{"statement":"Dzieci","evidence":"wywiad","most_points":0},)"
                               R"({"statement":"Praca","evidence":"PUP","most_points":15}])"}
            .text());
    CHECK(answer.status == 422);
    CHECK(answer.findings() ==
          Told{"R5-06 adopted_on adopted_after_opening", "R5-20 closes_on closes_before_opening",
               "- reserve_places out_of_range", "- formal_criteria[0].youngest_age required",
               "- formal_criteria[0].oldest_age required",
               "R5-20 formal_criteria[1].oldest_age younger_than_youngest",
               "- scored_criteria[0].most_points out_of_range",
               "R5-20 minimum_points minimum_unreachable"});
    CHECK(office.rows("programmes_regulations") == 0);
    CHECK(office.rows("programmes_criteria") == 0);
}

TEST_CASE("422 R5-06 criteria do not change on the day of the opening, the day before they may") {
    ProjectOffice office;
    office.set_day("2011-01-09");
    office.open_recruitment();
    CHECK(office.put(office.at("/regulations"), RegulationsBody{.reserve_places = 4}.text())
              .at("reserve_places") == "4");
    CHECK(office.rows("programmes_criteria") == 4);
    office.set_day("2011-01-10");
    const auto answer = office.put(office.at("/regulations"), RegulationsBody{}.text());
    CHECK(answer.status == 422);
    CHECK(answer.findings() == Told{"R5-06  recruitment_opened"});
    CHECK(office.get(office.at("/regulations")).at("reserve_places") == "4");
}

TEST_CASE("422 R5-06 criteria do not change after the first application") {
    ProjectOffice office;
    office.open_recruitment();
    office.apply(office.person("Ala", "Leżajska"));
    CHECK(office.put(office.at("/regulations"), RegulationsBody{}.text()).findings() ==
          Told{"R5-06  application_received"});
}

TEST_CASE("200 regulations are adopted with ids for their criteria") {
    ProjectOffice office;
    office.project_id = office.found();
    const auto answer = office.put(office.at("/regulations"), RegulationsBody{}.text(), "celina");
    CHECK(answer.status == 200);
    CHECK(answer.at("formal_criteria[0].checks") == "none");
    CHECK(answer.at("formal_criteria[1].checks") == "working_age");
    CHECK(answer.at("formal_criteria[1].oldest_age") == "59");
    CHECK(answer.at("scored_criteria[1].most_points") == "5");
    CHECK(answer.at("scored_criteria[1].criterion_id").size() == 36);
    CHECK(office.last_trace() == "programmes.adopt_regulations done");
}

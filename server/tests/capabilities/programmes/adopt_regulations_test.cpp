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

TEST_CASE("422 R5-12 R5-20 a procedure that does not fit together tells every fault") {
    ProjectOffice office;
    office.project_id = office.found();
    RegulationsBody rules;
    rules.rest = R"(,"scorers":3,"most_difference":-1,"completion_days":0,"sex_rule":"split",)"
                 R"("women_target":2,"men_target":1,"ties":[{"key":"criterion"},)"
                 R"({"key":"criterion","criterion":3},{"key":"received"},{"key":"received"}])";
    const auto answer = office.put(office.at("/regulations"), rules.text(), "celina");
    CHECK(answer.status == 422);
    CHECK(answer.findings() ==
          Told{"- scorers out_of_range", "- most_difference out_of_range",
               "- completion_days out_of_range", "R5-20 ties[0].criterion tie_without_criterion",
               "R5-20 ties[1].criterion tie_without_criterion", "R5-20 ties[3].key tie_twice",
               "R5-12 women_target targets_are_not_places",
               "R5-12 sex_reason split_without_reason"});
    CHECK(answer.at("findings[6].values.targets") == "3");
    CHECK(answer.at("findings[6].values.planned") == "2");
    CHECK(office.rows("programmes_regulations") == 0);
}

TEST_CASE("422 R5-20 regulations have a formal criterion") {
    ProjectOffice office;
    office.project_id = office.found();
    RegulationsBody rules;
    rules.formal_criteria = "[]";
    CHECK(office.put(office.at("/regulations"), rules.text(), "celina").findings() ==
          Told{"R5-20 formal_criteria no_criterion"});
}

TEST_CASE("422 R5-20 a bound of the difference needs two scorers") {
    ProjectOffice office;
    office.project_id = office.found();
    RegulationsBody rules;
    rules.rest = R"(,"most_difference":4)";
    CHECK(office.put(office.at("/regulations"), rules.text(), "celina").findings() ==
          Told{"R5-20 most_difference one_scorer"});
}

TEST_CASE("422 R5-20 of a group the best criterion alone is reachable, twice where cards are added") {
    ProjectOffice office;
    office.project_id = office.found();
    RegulationsBody rules;
    rules.scored_criteria =
        R"([{"statement":"a","evidence":"e","most_points":5,"exclusive_group":"g"},)"
        R"({"statement":"b","evidence":"e","most_points":8,"exclusive_group":"g"}])";
    rules.minimum_points = 9;
    const auto answer = office.put(office.at("/regulations"), rules.text(), "celina");
    CHECK(answer.findings() == Told{"R5-20 minimum_points minimum_unreachable"});
    CHECK(answer.at("findings[0].values.most") == "8");
    rules.rest = R"(,"scorers":2)";
    CHECK(office.put(office.at("/regulations"), rules.text(), "celina").status == 200);
}

TEST_CASE("200 the procedure of the regulations is kept, and replaced as a whole") {
    ProjectOffice office;
    office.project_id = office.found();
    RegulationsBody rules;
    const auto plain = office.put(office.at("/regulations"), rules.text(), "celina");
    CHECK(plain.at("scorers") == "1");
    CHECK(plain.at("completion_days") == "5");
    CHECK(plain.at("appeal_days") == "3");
    CHECK(plain.at("invitation_days") == "14");
    rules.opens_on = "2026-12-01";
    rules.closes_on = "2026-12-20";
    rules.rest = R"(,"scorers":2,"score_rule":"mean","most_difference":6,"completion_days":7,)"
                 R"("sex_rule":"split","women_target":1,"men_target":1,"sex_reason":"Bariera",)"
                 R"("ties":[{"key":"criterion","criterion":2},{"key":"number"}],)"
                 R"("required_papers":[{"kind":"statement","name":"Oświadczenie o zamieszkaniu"},)"
                 R"({"kind":"attachment","name":"Zaświadczenie z PUP"}])";
    office.project_id = office.found(ProjectBody{.name = "Drugi"});
    for (int time = 0; time < 2; ++time) {
        const auto kept = office.put(office.at("/regulations"), rules.text(), "celina");
        REQUIRE(kept.status == 200);
        CHECK(kept.at("score_rule") == "mean");
        CHECK(kept.at("most_difference") == "6");
        CHECK(kept.at("sex_reason") == "Bariera");
        CHECK(kept.count("ties") == 2);
        CHECK(kept.at("ties[0].criterion_id") == kept.at("scored_criteria[1].criterion_id"));
        CHECK(kept.count("required_papers") == 2);
        CHECK(kept.at("required_papers[1].name") == "Zaświadczenie z PUP");
    }
    CHECK(office.rows("programmes_tie_keys") == 2);
}

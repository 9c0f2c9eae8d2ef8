#include "programmes/draw_selection.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka::test;

TEST_CASE("403 404 a social worker draws no list, and nobody one of no project") {
    ProjectOffice office;
    office.open_recruitment();
    CHECK(office.post(office.at("/selections"), "{}", "beata").status == 403);
    CHECK(office.get(office.at("/selection")).status == 404);
    office.project_id = nobody;
    CHECK(office.draw().status == 404);
    CHECK(office.get(office.at("/selections")).status == 404);
}

TEST_CASE("422 R5-21 no list without regulations, without applications, before the closing") {
    ProjectOffice office;
    office.project_id = office.found();
    CHECK(office.draw().findings() == Told{"R5-21  no_regulations"});
    office.open_recruitment();
    CHECK(office.draw("2011-04-30").findings() ==
          Told{"R5-21 drawn_on before_closing", "R5-21  no_applications"});
    CHECK(office.draw("2026-11-22").findings() ==
          Told{"- drawn_on in_future", "R5-21  no_applications"});
    CHECK(office.rows("programmes_selections") == 0);
}

TEST_CASE("422 R5-14 no list as long as an application is not assessed") {
    ProjectOffice office;
    office.open_recruitment();
    office.applicant("Ala", 9);
    office.apply(office.person("Ola", "Leżajska"));
    const auto ula = office.apply(office.person("Ula", "Leżajska")).at("application_id");
    CHECK(office.draw().at("findings[0].values.count") == "2");
    // Who has withdrawn need not be assessed.
    REQUIRE(office.resign(ula).status == 201);
    const auto answer = office.draw();
    CHECK(answer.findings() == Told{"R5-14  not_assessed"});
    CHECK(answer.at("findings[0].values.count") == "1");
    CHECK(office.rows("programmes_selections") == 0);
}

TEST_CASE("422 R5-15 R5-21 a further list needs a reason and is not older than the last") {
    ProjectOffice office;
    office.open_recruitment();
    office.applicant("Ala", 9);
    REQUIRE(office.draw().status == 201);
    CHECK(office.draw("2011-05-03").findings() ==
          Told{"R5-21 drawn_on before_last_list", "R5-15 reason reason_needed"});
    CHECK(office.rows("programmes_selections") == 1);
}

TEST_CASE("201 R0-02 a list is drawn by numbers, without names") {
    ProjectOffice office;
    office.open_recruitment();
    const auto ala = office.applicant("Ala", 5, "2011-02-02");
    office.applicant("Ola", 5, "2011-02-01");
    office.applicant("Ula", 9);
    office.applicant("Iza", 4);
    office.applicant("Ewa", 3);
    const auto far = office.apply(office.person("Maja", "Daleka")).at("application_id");
    office.assess(far, office.answers(10, "false"));

    const auto list = office.draw();
    CHECK(list.status == 201);
    CHECK(list.at("version") == "1");
    CHECK(list.at("basic_places") == "2");
    CHECK(list.at("reserve_places") == "1");
    CHECK(list.at("checksum").size() == 64);
    CHECK(list.at("is_intact") == "true");
    Told places;
    for (std::size_t i = 0; i < list.count("places"); ++i) {
        const auto path = fmt::format("places[{}].", i);
        places.push_back(list.at(path + "number") + ' ' + list.at(path + "list") + ' ' +
                         list.at(path + "position") + ' ' + list.at(path + "why"));
    }
    CHECK(places ==
          Told{"Z/3/2011 basic 1 within_places", "Z/2/2011 basic 2 within_places",
               "Z/1/2011 reserve 1 within_reserve", "Z/4/2011 not_selected 1 no_place_left",
               "Z/5/2011 not_selected 2 below_minimum", "Z/6/2011 rejected 1 formal_not_met"});
    for (const auto* name : {"Ala", "Leżajska", "Daleka", "person_id"})
        CHECK(list.body.find(name) == std::string::npos);
    CHECK(office.last_trace() == "programmes.draw_selection done");
    CHECK(office.get(office.at("/selection")).body == list.body);
    CHECK(office.get("/api/applications/" + ala).at("state") == "reserve");
    CHECK(office.get("/api/applications/" + ala).at("list_position") == "1");
    CHECK(office.get(office.at("")).at("counts.selected") == "3");
}

TEST_CASE("201 a drawn list stays as it was; a correction makes the next one, with its reason") {
    ProjectOffice office;
    office.open_recruitment({.participants = 1}, {.reserve_places = 0});
    const auto ala = office.applicant("Ala", 5);
    const auto ola = office.applicant("Ola", 6);
    const auto first = office.draw();
    office.assess(ala, office.answers(9));
    CHECK(office.get(office.at("/selection")).body == first.body);
    CHECK(office.get("/api/applications/" + ala).at("state") == "not_selected");

    const auto second = office.draw("2011-05-09", R"(,"reason":"Pomyłka w punktach zgłoszenia 1")");
    CHECK(second.status == 201);
    CHECK(second.at("version") == "2");
    CHECK(second.at("places[0].application_id") == ala);
    CHECK(second.at("checksum") != first.at("checksum"));
    CHECK(office.get("/api/applications/" + ola).at("state") == "not_selected");
    const auto versions = office.get(office.at("/selections"));
    CHECK(versions.count("items") == 2);
    CHECK(versions.at("items[0].reason") == "Pomyłka w punktach zgłoszenia 1");
    CHECK(versions.at("items[1].checksum") == first.at("checksum"));
}

TEST_CASE("201 of equal points the criterion of the regulations decides before the day") {
    ProjectOffice office;
    RegulationsBody rules;
    rules.rest = R"(,"ties":[{"key":"criterion","criterion":2}])";
    office.open_recruitment({}, rules);
    const auto scored = [&office](const std::string& name, int work, int children,
                                  const std::string& on) {
        const auto id = office.apply(office.person(name, "Leżajska"), on).at("application_id");
        office.assess(id, fmt::format(
            R"({{"assessed_on":"2011-05-02","formal":[{{"criterion_id":"{}","is_met":true}}],)"
            R"("points":[{{"criterion_id":"{}","points":{}}},{{"criterion_id":"{}","points":{}}}]}})",
            office.lives_here, office.without_work, work, office.has_children, children));
        return id;
    };
    scored("Ala", 8, 0, "2011-02-01");
    const auto ola = scored("Ola", 5, 3, "2011-02-20");
    CHECK(office.draw().at("places[0].application_id") == ola);
}

TEST_CASE("422 R5-12 a split list divides as many places as are planned now") {
    ProjectOffice office;
    RegulationsBody rules;
    rules.rest = R"(,"sex_rule":"split","women_target":1,"men_target":1,"sex_reason":"Bariera")";
    office.open_recruitment({}, rules);
    office.applicant("Ala", 9);
    const auto ola = office.applicant("Ola", 8);
    const auto jan =
        office.apply(office.person("Jan", "Leżajski", "1979-05-14", "male")).at("application_id");
    office.assess(jan, office.answers(5));
    const auto drawn = office.draw();
    CHECK(drawn.status == 201);
    CHECK(drawn.at("women_places") == "1");
    CHECK(drawn.at("is_intact") == "true");
    CHECK(drawn.at("places[1].application_id") == jan);
    CHECK(drawn.at("places[1].list") == "basic");
    CHECK(drawn.at("places[2].application_id") == ola);
    CHECK(drawn.at("places[2].list") == "reserve");

    office.plan(3);
    const auto anew = R"(,"reason":"Więcej miejsc")";
    const auto refused = office.draw("2011-05-21", anew);
    CHECK(refused.findings() == Told{"R5-12 women_places split_is_not_places"});
    CHECK(refused.at("findings[0].values.planned") == "3");
    const auto divided =
        office.draw("2011-05-21", R"(,"reason":"Więcej miejsc","women_places":2,"men_places":1)");
    CHECK(divided.status == 201);
    CHECK(divided.at("places[2].list") == "basic");
}

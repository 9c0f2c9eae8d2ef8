#include "programmes/raise_planned_participants.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka::test;

TEST_CASE("403 the coordinator does not decide how many are planned") {
    ProjectOffice office;
    office.open_recruitment();
    CHECK(office.post(office.at("/planned-participants"), "{}", "celina").status == 403);
    CHECK(office.rows("programmes_planned_participants") == 1);
}

TEST_CASE("404 a number for no project") {
    ProjectOffice office;
    office.project_id = nobody;
    CHECK(office.plan(25).status == 404);
}

TEST_CASE("422 R5-19 a decision older than the last one, and one that changes nothing") {
    ProjectOffice office;
    office.open_recruitment();
    const auto answer = office.plan(2, "2010-12-14");
    CHECK(answer.status == 422);
    CHECK(answer.findings() ==
          Told{"R5-19 decision_on before_last_decision", "R5-19 participants nothing_changes"});
    CHECK(office.plan(0, "2026-11-22").findings() ==
          Told{"- participants out_of_range", "- decision_on in_future"});
    CHECK(office.rows("programmes_planned_participants") == 1);
}

TEST_CASE("422 R5-07 no fewer may be planned than are enrolled") {
    ProjectOffice office;
    office.open_recruitment();
    const auto ala = office.applicant("Ala", 9);
    const auto ola = office.applicant("Ola", 8);
    office.draw();
    REQUIRE(office.enrol(ala).status == 201);
    REQUIRE(office.enrol(ola).status == 201);
    const auto answer = office.plan(1);
    CHECK(answer.status == 422);
    CHECK(answer.findings() == Told{"R5-07 participants below_enrolled"});
    CHECK(answer.at("findings[0].values.enrolled") == "2");
    CHECK(office.rows("programmes_planned_participants") == 1);
}

TEST_CASE("201 the decision that raised the money makes a second version") {
    ProjectOffice office;
    office.open_recruitment({.participants = 16});
    const auto project = office.plan(25);
    CHECK(project.status == 201);
    CHECK(project.at("planned_versions[0].participants") == "16");
    CHECK(project.at("planned_versions[1].version") == "2");
    CHECK(project.at("planned_versions[1].participants") == "25");
    CHECK(project.at("planned_versions[1].valid_from") == "2011-05-20");
    CHECK(project.at("planned_versions[1].decision_reference") == "WUP/12/2011");
    CHECK(office.last_trace() == "programmes.raise_planned done");
    CHECK(office.get("/api/projects").at("items[0].planned") == "25");
}

#include "programmes/found_project.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka::test;

TEST_CASE("401 nobody founds a project") {
    ProjectOffice office;
    CHECK(office.post("/api/projects", ProjectBody{}.text(), "").status == 401);
}

TEST_CASE("403 a social worker founds no project") {
    ProjectOffice office;
    CHECK(office.post("/api/projects", ProjectBody{}.text(), "beata").status == 403);
    CHECK(office.last_trace() == "programmes.found_project denied not_allowed");
    CHECK(office.rows("programmes_projects") == 0);
}

TEST_CASE("422 a project without a plan or under rules that nobody knows") {
    ProjectOffice office;
    const auto answer = office.post("/api/projects", R"({"name":" ","rule_set":"POKL"})");
    CHECK(answer.status == 422);
    CHECK(answer.findings() == Told{"- name required", "- rule_set unknown_choice",
                                    "- from_on required", "- to_on required", "- aim required",
                                    "- planned required"});
}

TEST_CASE("422 R5-19 a project that ends before it starts, for nobody, with two leads") {
    ProjectOffice office;
    const auto answer = office.post(
        "/api/projects",
        ProjectBody{.to_on = "2010-12-31",
                    .partners = R"([{"name":"Caritas","role":"lead","does":"Prowadzi"},)"
                                R"({"name":"Gmina","role":"lead","does":"Płaci"}])",
                    .participants = 0,
                    .decision_on = "2026-11-22"}
            .text());
    CHECK(answer.status == 422);
    CHECK(answer.findings() == Told{"R5-19 to_on ends_before_start", "R5-19 partners two_leads",
                                    "- planned.participants out_of_range",
                                    "- planned.decision_on in_future"});
    CHECK(office.rows("programmes_projects") == 0);
}

TEST_CASE("404 a project that the office does not have") {
    ProjectOffice office;
    CHECK(office.get("/api/projects/" + nobody).status == 404);
}

TEST_CASE("201 a project with its partner and the first planned number") {
    ProjectOffice office;
    const auto project =
        office.post("/api/projects", ProjectBody{.participants = 16}.text(), "celina");
    CHECK(project.status == 201);
    CHECK(project.headers.at("ETag") == "\"1\"");
    CHECK(project.at("rule_set") == "POKL_0713");
    CHECK(project.at("aim") == "Powrót na rynek pracy");
    CHECK(project.at("partners[0].does") == "Kieruje na kursy");
    CHECK(project.count("planned_versions") == 1);
    CHECK(project.at("planned_versions[0].version") == "1");
    CHECK(project.at("planned_versions[0].participants") == "16");
    CHECK(project.at("planned_versions[0].valid_from") == "2010-12-15");
    CHECK(project.at("counts.enrolled") == "0");
    CHECK(office.last_trace() == "programmes.found_project done");
}

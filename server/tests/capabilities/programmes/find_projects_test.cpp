#include "programmes/find_projects.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka::test;

TEST_CASE("401 403 404 projects are not for everybody, and not every number is one") {
    ProjectOffice office;
    CHECK(office.get("/api/projects", "").status == 401);
    CHECK(office.get("/api/projects", "filip").status == 403);
    CHECK(office.get("/api/projects/" + nobody).status == 404);
}

TEST_CASE("200 projects stand with the latest first, page after page") {
    ProjectOffice office;
    office.found({.name = "Rok czwarty"});
    office.found({.name = "Rok trzeci", .from_on = "2010-01-01"});
    office.found({.name = "Rok piąty", .from_on = "2011-06-01"});
    const auto first = office.get("/api/projects?limit=2", "dorota");
    CHECK(first.count("items") == 2);
    CHECK(first.at("items[0].name") == "Rok piąty");
    CHECK(first.at("items[1].name") == "Rok czwarty");
    CHECK(first.at("items[1].planned") == "2");
    const auto second = office.get("/api/projects?limit=2&after=" + first.at("next"), "dorota");
    CHECK(second.count("items") == 1);
    CHECK(second.at("items[0].name") == "Rok trzeci");
    CHECK(second.at("next").empty());
}

TEST_CASE("200 of applicants, those on the lists and participants it is told how many are women") {
    ProjectOffice office;
    ProjectBody project;
    RegulationsBody rules;
    rules.rest = R"(,"sex_rule":"monitor","women_target":1,"men_target":1)";
    office.open_recruitment(project, rules);
    const auto shown = [&](const std::string& what) {
        const auto answer = office.get(office.at(""));
        return answer.at("sexes[0]." + what) + " " + answer.at("sexes[1]." + what);
    };
    CHECK(shown("sex") == "female male");
    CHECK(shown("applications") == "0 0");
    CHECK(shown("target") == "1 1");
    const auto ala = office.applicant("Ala", 9);
    office.applicant("Ola", 8);
    office.applicant("Ewa", 7);
    // Of too few points to be selected.
    const auto jan = office.apply(office.person("Jan", "Leżajski", "1975-12-02", "male"));
    office.assess(jan.at("application_id"), office.answers(1));
    office.draw();
    office.enrol(ala);
    CHECK(shown("applications") == "3 1");
    CHECK(shown("selected") == "3 0");
    CHECK(shown("enrolled") == "1 0");
}

TEST_CASE("200 of a project without targets and applications nothing is told of women and men") {
    ProjectOffice office;
    office.open_recruitment();
    CHECK(office.get(office.at("")).count("sexes") == 0);
    office.applicant("Ala", 9);
    const auto shown = office.get(office.at(""));
    CHECK(shown.count("sexes") == 2);
    CHECK(shown.at("sexes[0].applications") == "1");
    CHECK(shown.at("sexes[0].target").empty());
}

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

#include "programmes/find_applications.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka::test;

TEST_CASE("403 404 who may not see applications, and those that are not there") {
    ProjectOffice office;
    CHECK(office.get("/api/applications/" + nobody, "filip").status == 403);
    CHECK(office.get("/api/applications/" + nobody).status == 404);
    CHECK(office.get("/api/projects/" + nobody + "/applications").status == 404);
}

TEST_CASE("200 applications stand in the order of receipt, page after page, with their state") {
    ProjectOffice office;
    office.open_recruitment();
    office.applicant("Ala", 9);
    office.apply(office.person("Ola", "Leżajska"));
    const auto first = office.get(office.at("/applications?limit=1"), "beata");
    CHECK(first.count("items") == 1);
    CHECK(first.at("items[0].first_name") == "Ala");
    CHECK(first.at("items[0].state") == "assessed");
    CHECK(first.at("items[0].formal_ok") == "true");
    CHECK(first.at("items[0].points") == "9");
    const auto second =
        office.get(office.at("/applications?limit=1&after=" + first.at("next")), "beata");
    CHECK(second.at("items[0].number") == "Z/2/2011");
    CHECK(second.at("items[0].state") == "received");
    CHECK(second.at("items[0].points").empty());
    CHECK(second.at("next").empty());
}

TEST_CASE(
    "200 the accountant sees the place in the recruitment, not what was noted of the person") {
    ProjectOffice office;
    office.open_recruitment();
    const auto id = office.apply(office.person("Ala", "Leżajska")).at("application_id");
    auto body = office.answers(7);
    body.insert(body.find("\"points\":7") + 10, R"(,"note":"Bez pracy od 2007")");
    office.assess(id, body);
    CHECK(office.get("/api/applications/" + id, "celina").at("scored[0].note") ==
          "Bez pracy od 2007");
    const auto seen = office.get("/api/applications/" + id, "dorota");
    CHECK(seen.at("points") == "7");
    CHECK(seen.at("scored[0].note").empty());
}

#include "programmes/explain_application.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka::test;

TEST_CASE("403 404 an explanation is read by those who read projects") {
    ProjectOffice office;
    office.open_recruitment();
    const auto ala = office.apply(office.person("Ala", "Leżajska")).at("application_id");
    CHECK(office.get("/api/applications/" + ala + "/explanation", "filip").status == 403);
    CHECK(office.get("/api/applications/" + nobody + "/explanation").status == 404);
}

TEST_CASE("200 R5-41 before every card is in nothing of a result is told") {
    ProjectOffice office;
    RegulationsBody rules;
    rules.rest = R"(,"scorers":2)";
    office.open_recruitment({}, rules);
    office.appoint_committee();
    const auto ala = office.apply(office.person("Ala", "Leżajska")).at("application_id");
    office.hand_in(ala, "beata", 6);
    const auto before = office.get("/api/applications/" + ala + "/explanation", "celina");
    CHECK(before.status == 200);
    CHECK(before.at("points").empty());
    CHECK(before.count("criteria") == 4);
    CHECK(before.count("criteria[2].given") == 0);
    office.hand_in(ala, "celina", 4);
    const auto after = office.get("/api/applications/" + ala + "/explanation", "celina");
    CHECK(after.at("points") == "10");
    CHECK(after.at("criteria[0].is_met") == "true");
    CHECK(after.at("criteria[2].points") == "10");
    CHECK(after.at("criteria[2].most_points") == "20");
    CHECK(after.at("criteria[2].given[0].points") == "6");
    CHECK(after.at("criteria[2].given[0].scorer").find("beata") != std::string::npos);
    CHECK(after.at("criteria[2].given[1].is_counted") == "true");
}

TEST_CASE("200 the place is explained by points, by who has as many, and by what decided") {
    ProjectOffice office;
    office.open_recruitment();
    const auto ala = office.applicant("Ala", 8, "2011-02-03");
    const auto ola = office.applicant("Ola", 8, "2011-02-01");
    office.applicant("Ewa", 9);
    office.draw();
    const auto explained = office.get("/api/applications/" + ala + "/explanation");
    CHECK(explained.at("list") == "reserve");
    CHECK(explained.at("position") == "1");
    CHECK(explained.at("why") == "within_reserve");
    CHECK(explained.at("points_on_list") == "8");
    CHECK(explained.at("last_basic_points") == "8");
    CHECK(explained.count("equal_numbers") == 1);
    CHECK(explained.at("equal_numbers[0]") == office.get("/api/applications/" + ola).at("number"));
    CHECK(explained.at("ties[0].key") == "received");
    CHECK(explained.at("ties[0].value") == "2011-02-03");
}

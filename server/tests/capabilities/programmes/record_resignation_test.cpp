#include "programmes/record_resignation.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka::test;

TEST_CASE("403 404 who may not record a resignation, and whose there is none") {
    ProjectOffice office;
    office.open_recruitment();
    const auto ala = office.applicant("Ala", 9);
    CHECK(office
              .post("/api/applications/" + ala + "/resignation", R"({"resigned_on":"2011-05-06"})",
                    "beata")
              .status == 403);
    CHECK(office.resign(nobody).status == 404);
    CHECK(office.rows("programmes_resignations") == 0);
}

TEST_CASE("422 R5-16 nobody withdraws before applying, tomorrow, twice, or after enrolling") {
    ProjectOffice office;
    office.open_recruitment();
    const auto ala = office.applicant("Ala", 9);
    const auto ola = office.applicant("Ola", 8);
    office.draw();
    CHECK(office.resign(ala, "2011-01-31").findings() == Told{"R5-16 resigned_on before_receipt"});
    CHECK(office.resign(ala, "2026-11-22").findings() == Told{"- resigned_on in_future"});
    REQUIRE(office.resign(ala).status == 201);
    CHECK(office.resign(ala).findings() == Told{"R5-16  resigned"});
    REQUIRE(office.enrol(ola).status == 201);
    CHECK(office.resign(ola).findings() == Told{"R5-16  already_enrolled"});
    CHECK(office.rows("programmes_resignations") == 1);
}

TEST_CASE("201 a resignation is kept with its note") {
    ProjectOffice office;
    office.open_recruitment();
    const auto ala = office.applicant("Ala", 9);
    const auto answer = office.resign(ala);
    CHECK(answer.status == 201);
    CHECK(answer.at("state") == "resigned");
    CHECK(answer.at("resigned_on") == "2011-05-06");
    CHECK(answer.at("resignation_note") == "Wyjazd");
    CHECK(office.last_trace() == "programmes.enrol done");
}

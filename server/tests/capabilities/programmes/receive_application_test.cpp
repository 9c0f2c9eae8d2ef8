#include "programmes/receive_application.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka::test;

TEST_CASE("401 403 an accountant receives no applications, nobody neither") {
    ProjectOffice office;
    office.open_recruitment();
    CHECK(office.post(office.at("/applications"), "{}", "").status == 401);
    CHECK(office.post(office.at("/applications"), "{}", "dorota").status == 403);
}

TEST_CASE("404 an application of nobody, to no project, after somebody else's interview") {
    ProjectOffice office;
    office.open_recruitment();
    CHECK(office.apply(nobody).status == 404);
    const auto ala = office.person("Ala", "Leżajska");
    CHECK(office.apply(ala, "2011-02-01", R"(,"interview_id":")" + nobody + '"').status == 404);
    office.project_id = nobody;
    CHECK(office.apply(ala).status == 404);
    CHECK(office.rows("programmes_applications") == 0);
}

TEST_CASE("422 R5-01 an application before the opening, and one without regulations") {
    ProjectOffice office;
    office.open_recruitment();
    const auto ala = office.person("Ala", "Leżajska");
    CHECK(office.apply(ala, "2011-01-09").findings() == Told{"R5-01 received_on before_opening"});
    office.project_id = office.found();
    CHECK(office.apply(ala).findings() == Told{"R5-01 received_on no_regulations"});
    CHECK(office.rows("programmes_applications") == 0);
}

TEST_CASE("422 an application of tomorrow") {
    ProjectOffice office;
    office.open_recruitment();
    office.set_day("2011-02-01");
    CHECK(office.apply(office.person("Ala", "Leżajska"), "2011-02-02").findings() ==
          Told{"- received_on in_future"});
}

TEST_CASE("422 R5-01 an application after the closing needs a written reason") {
    ProjectOffice office;
    office.open_recruitment();
    const auto ala = office.person("Ala", "Leżajska");
    CHECK(office.apply(ala, "2011-04-30").status == 201);
    const auto ola = office.person("Ola", "Leżajska");
    const auto late = office.apply(ola, "2011-05-01");
    CHECK(late.status == 422);
    CHECK(late.findings() == Told{"R5-01 received_on after_closing"});
    CHECK(late.at("findings[0].can_be_justified") == "true");
    CHECK(office.rows("programmes_applications") == 1);
    CHECK(office.apply(ola, "2011-05-01", R"(,"reasons":{"R5-01":"Była w szpitalu"})").status ==
          201);
    CHECK(office.rows("platform_reasons") == 1);
    CHECK(office.last_trace().starts_with("programmes.receive_application done R5-01"));
}

TEST_CASE("422 R5-02 the same person applies once to a project, and may to another one") {
    ProjectOffice office;
    office.open_recruitment();
    const auto ala = office.person("Ala", "Leżajska");
    REQUIRE(office.apply(ala).status == 201);
    const auto again = office.apply(ala, "2011-02-02");
    CHECK(again.status == 422);
    CHECK(again.findings() == Told{"R5-02 person_id second_application"});
    CHECK(office.rows("programmes_applications") == 1);
    office.open_recruitment();
    CHECK(office.apply(ala).status == 201);
}

TEST_CASE("201 applications get running numbers of their project") {
    ProjectOffice office;
    office.open_recruitment();
    const auto first = office.apply(office.person("Ala", "Leżajska"));
    CHECK(first.status == 201);
    CHECK(first.at("number") == "Z/1/2011");
    CHECK(first.at("state") == "received");
    CHECK(first.at("formal_ok").empty());
    CHECK(first.at("formal[0].is_met").empty());
    // The program already knows the age.
    CHECK(first.at("formal[1].is_computed") == "true");
    CHECK(first.at("formal[1].is_met") == "true");
    CHECK(office.last_trace() == "programmes.receive_application done");
    CHECK(office.apply(office.person("Ola", "Leżajska")).at("number") == "Z/2/2011");
}

TEST_CASE("201 an application after an interview of the same person") {
    ProjectOffice office;
    office.open_recruitment();
    office.set_day("2011-01-20");
    const auto ala = office.person("Ala", "Leżajska");
    const auto interview_id =
        office
            .post("/api/interviews",
                  fmt::format(R"({{"person_id":"{}","basis":"request","learned_on":"2011-01-20",)"
                              R"("is_urgent":false,"worker_id":"{}"}})",
                              ala, office.member("beata")))
            .at("interview_id");
    REQUIRE(!interview_id.empty());
    office.set_day("2011-02-01");
    const auto field = R"(,"interview_id":")" + interview_id + '"';
    CHECK(office.apply(office.person("Ola", "Leżajska"), "2011-02-01", field).status == 404);
    CHECK(office.apply(ala, "2011-02-01", field).at("interview_id") == interview_id);
}

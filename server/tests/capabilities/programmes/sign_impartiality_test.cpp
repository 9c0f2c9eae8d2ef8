#include "programmes/sign_impartiality.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka::test;

TEST_CASE("403 404 a statement is signed by those who may score, for a project that is there") {
    ProjectOffice office;
    office.open_recruitment();
    CHECK(office.sign("dorota").status == 403);
    CHECK(office
              .post("/api/projects/" + nobody + "/committee/statement",
                    R"({"signed_on":"2011-05-02"})")
              .status == 404);
}

TEST_CASE("422 R5-40 a member signs once, on a day from the appointment to today") {
    ProjectOffice office;
    office.open_recruitment();
    CHECK(office.sign("beata").findings() == Told{"R5-40  not_on_committee"});
    office.put(office.at("/committee"), office.committee_of_three());
    CHECK(office.sign("beata", "2011-05-01").findings() ==
          Told{"R5-40 signed_on before_appointment"});
    CHECK(office.sign("beata", "2027-01-01").findings() == Told{"- signed_on in_future"});
    CHECK(office.get(office.at("/committee")).at("members[1].signed_on").empty());

    const auto signed_one = office.sign("beata", "2011-05-03");
    CHECK(signed_one.status == 201);
    CHECK(signed_one.at("members[1].signed_on") == "2011-05-03");
    CHECK(signed_one.at("members[2].signed_on").empty());
    CHECK(office.sign("beata", "2011-05-04").findings() == Told{"R5-40  statement_signed"});
}

#include "programmes/find_selections.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka;
using namespace wedka::test;

TEST_CASE("403 404 who may not see a list, and where there is none") {
    ProjectOffice office;
    office.open_recruitment();
    CHECK(office.get(office.at("/selection"), "filip").status == 403);
    CHECK(office.get(office.at("/selection")).status == 404);
    CHECK(office.get(office.at("/selections")).count("items") == 0);
    office.project_id = nobody;
    CHECK(office.get(office.at("/selection")).status == 404);
    CHECK(office.get(office.at("/selections")).status == 404);
}

TEST_CASE("200 an earlier list stays as it was drawn, and 404 one that never was") {
    ProjectOffice office;
    office.open_recruitment();
    office.applicant("Ala", 9);
    const auto first = office.draw();
    office.applicant("Ola", 10);
    const auto second = office.draw("2011-05-06", R"(,"reason":"odwołanie")");
    REQUIRE(second.status == 201);
    CHECK(office.get(office.at("/selections")).count("items") == 2);
    CHECK(office.get(office.at("/selection")).at("version") == "2");
    const auto earlier = office.get(office.at("/selection?version=1"));
    CHECK(earlier.at("checksum") == first.at("checksum"));
    CHECK(earlier.count("places") == 1);
    CHECK(earlier.at("is_intact") == "true");
    CHECK(office.get(office.at("/selection?version=3")).status == 404);
}

TEST_CASE("a list changed behind the program's back is told as not intact") {
    ProjectOffice office;
    office.open_recruitment();
    office.applicant("Ala", 9);
    REQUIRE(office.draw().at("is_intact") == "true");
    office.store().change_now(office.office(), [&](Connection& connection) {
        connection.execute("UPDATE programmes_places SET points = 10 WHERE office_id = $1",
                           office.office());
    });
    CHECK(office.get(office.at("/selection")).at("is_intact") == "false");
}

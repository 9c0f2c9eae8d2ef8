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

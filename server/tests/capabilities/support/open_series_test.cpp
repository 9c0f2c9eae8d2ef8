#include "support/open_series.hpp"

#include <doctest/doctest.h>

#include "course_office.hpp"

using namespace wedka;
using namespace wedka::test;

TEST_CASE("401 403 404 forms and series are arranged by who runs the project") {
    CourseOffice office;
    CHECK(office.add_form("social", "workshop", "Warsztat", "").status == 401);
    CHECK(office.add_form("social", "workshop", "Warsztat", "beata").status == 403);
    CHECK(office.open("Warsztat", "2011-06-01", "2011-06-30", "", "beata").status == 403);
    CHECK(office.get(office.at("/support-forms"), "dorota").status == 403);
    CHECK(office.get("/api/series/" + nobody).status == 404);
    office.form_id = nobody;
    CHECK(office.open("Warsztat").status == 404);
    office.project_id = nobody;
    CHECK(office.add_form("social", "workshop", "Warsztat").status == 404);
    CHECK(office.get(office.at("/series")).status == 404);
    CHECK(office.get(office.at("/support-forms")).status == 404);
    CHECK(office.rows("support_series") == 1);
}

TEST_CASE("422 R5-25 a form has a name of its own, and a series lies in the project") {
    CourseOffice office;
    CHECK(office.add_form("social", "workshop", "Kursy zawodowe").findings() ==
          Told{"R5-25 name name_taken"});
    CHECK(office.add_form("spiritual", "workshop", "Rekolekcje").findings() ==
          Told{"- kind unknown_choice"});
    CHECK(office.open("Kucharz małej gastronomii").findings() == Told{"R5-25 name name_taken"});
    CHECK(office.open("A", "2011-06-30", "2011-06-01").findings() ==
          Told{"R5-25 to_on series_ends_before_start"});
    CHECK(office.open("A", "2010-12-31", "2011-06-01").findings() ==
          Told{"R5-25 from_on outside_project"});
    CHECK(office.open("A", "2011-06-01", "2012-01-01").findings() ==
          Told{"R5-25 to_on outside_project"});
    CHECK(office.open("A", "2011-06-01", "2011-06-30", R"(,"places":0)").findings() ==
          Told{"- places out_of_range"});
    CHECK(office.rows("support_forms") == 1);
    CHECK(office.rows("support_series") == 1);
}

TEST_CASE("201 a series stands in its project with its form") {
    CourseOffice office;
    const auto forms = office.get(office.at("/support-forms"), "beata");
    CHECK(forms.at("items[0].kind") == "educational");
    CHECK(forms.at("items[0].topics[1]") == "Praktyka");
    CHECK(forms.at("items[0].series_count") == "1");
    const auto list = office.get(office.at("/series"), "beata");
    CHECK(list.count("items") == 1);
    CHECK(list.at("items[0].shape") == "course");
    CHECK(list.at("items[0].held_minutes") == "960");
    const auto one = office.get("/api/series/" + office.series_id, "beata");
    CHECK(one.at("topics[0]") == "Higiena");
    CHECK(one.count("sessions") == 4);
}

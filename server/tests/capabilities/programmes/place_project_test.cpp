#include "programmes/place_project.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka::test;

namespace {

const std::string terms =
    R"("name":"Szansa na lepszą przyszłość","aim":"Powrót na rynek pracy",)"
    R"("target_group":"Osoby bez pracy z gminy","led_by":"GOPS")";

std::string place(const std::string& programme_id, const std::string& edition) {
    return fmt::format(R"({{"programme_id":"{}","edition":"{}"}})", programme_id, edition);
}

std::string edition_of(const std::string& project_id) {
    return "/api/projects/" + project_id + "/edition";
}

}  // namespace

TEST_CASE("403 only head and coordinator place projects") {
    ProjectOffice office;
    CHECK(office.put(edition_of(nobody), place(nobody, "2011"), "beata").status == 403);
}

TEST_CASE("422 R5-51 an edition is one project's, which may stand elsewhere later") {
    ProjectOffice office;
    const auto programme_id =
        office.post("/api/programmes", '{' + terms + '}').at("programme_id");
    const auto first = office.found({});
    const auto second = office.found({.name = "Szansa 2012"});
    CHECK(office.put(edition_of(first), place(programme_id, "2011"), "celina").status == 200);
    CHECK(office.put(edition_of(second), place(programme_id, "2011"), "celina").findings() ==
          Told{"R5-51 edition edition_taken"});
    CHECK(office.put(edition_of(second), place(programme_id, "2012"), "celina")
              .count("editions") == 2);
    CHECK(office.put(edition_of(second), place(nobody, "2012"), "celina")
              .has_finding("-", "programme_id"));
    CHECK(office.put(edition_of(nobody), place(programme_id, "2013"), "celina").status == 404);
    CHECK(office.put(edition_of(second), place(programme_id, "2013"), "celina").status == 200);
    CHECK(office.get("/api/projects/" + second).at("edition.edition") == "2013");
    CHECK(office.rows("programmes_editions") == 2);
}

TEST_CASE("200 who came back in another year is one person of the programme") {
    ProjectOffice office;
    office.open_recruitment();
    const auto of_ala = office.applicant("Ala", 9);
    office.draw();
    office.enrol(of_ala);
    const auto first = office.project_id;
    office.open_recruitment({.name = "Druga edycja"});
    const auto again = office.apply(office.person_of(of_ala)).at("application_id");
    office.assess(again, office.answers(9));
    const auto of_iza = office.applicant("Iza", 8);
    office.draw();
    office.enrol(again);
    office.enrol(of_iza);
    const auto programme_id =
        office.post("/api/programmes", '{' + terms + '}').at("programme_id");
    office.put(edition_of(first), place(programme_id, "2010"), "celina");
    office.put(edition_of(office.project_id), place(programme_id, "2011"), "celina");

    const auto shown = office.get("/api/programmes/" + programme_id);
    CHECK(shown.at("people") == "2");
    CHECK(shown.count("editions") == 2);
    CHECK(office.get("/api/programmes").at("items[0].people") == "2");
    CHECK(office.get("/api/programmes/" + nobody).status == 404);
}

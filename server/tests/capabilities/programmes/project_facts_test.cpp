#include <doctest/doctest.h>

#include "programmes/programmes.hpp"
#include "project_office.hpp"

using namespace wedka;
using namespace wedka::test;
using namespace wedka::programmes;

namespace {

Told told(const std::vector<ProjectEvent>& events) {
    Told all;
    for (const auto& event : events)
        all.push_back(event.on.text() + ' ' + boost::describe::enum_to_string(event.kind, ""));
    return all;
}

}  // namespace

TEST_CASE("a project that nobody founded has no facts") {
    ProjectOffice office;
    const auto none = *ProjectId::parse(nobody);
    CHECK_FALSE(asked(office, [&](const Operation& o) { return find_project(o, none); }));
    CHECK(asked(office, [&](const Operation& o) { return selected_of(o, none); }).empty());
    CHECK(asked(office, [&](const Operation& o) { return participants_of(o, none); }).empty());
    CHECK(asked(office, [&](const Operation& o) { return planned_versions_of(o, none); }).empty());
}

TEST_CASE("the selected, the participants and their days, as others ask for them") {
    ProjectOffice office;
    office.open_recruitment({.participants = 1});
    const auto ala = office.applicant("Ala", 5);
    const auto ola = office.applicant("Ola", 9, "2011-03-01");
    const auto ewa = office.applicant("Ewa", 1);
    office.draw();
    office.resign(ola, "2011-05-05");
    const auto enrolled = office.enrol(ala);
    const auto person_id = *people::PersonId::parse(office.person_of(ala));
    const auto contract_id = office.contract_of(person_id.text());
    office.put("/api/participants/" + enrolled.at("participation_id") + "/contract",
               fmt::format(R"({{"contract_id":"{}"}})", contract_id));
    const auto project_id = *ProjectId::parse(office.project_id);

    const auto places =
        asked(office, [&](const Operation& o) { return selected_of(o, project_id); });
    REQUIRE(places.size() == 3);
    CHECK(places[0].application_id.text() == ola);
    CHECK(places[0].list == SelectionList::basic);
    CHECK(places[1].application_id.text() == ala);
    CHECK(places[1].person_id == person_id);
    CHECK(places[1].list == SelectionList::reserve);
    CHECK(places[2].application_id.text() == ewa);
    CHECK(places[2].list == SelectionList::not_selected);
    CHECK(places[2].drawn_on.text() == "2011-05-04");

    const auto participants =
        asked(office, [&](const Operation& o) { return participants_of(o, project_id); });
    REQUIRE(participants.size() == 1);
    CHECK(participants[0].person_id == person_id);
    CHECK(participants[0].first_name == "Ala");
    CHECK(participants[0].contract_id->text() == contract_id);
    CHECK(participants[0].contract_number == "K/1/2011");
    CHECK(participants[0].contract_concluded_on->text() == "2011-05-10");

    const auto participations =
        asked(office, [&](const Operation& o) { return participations_of_person(o, person_id); });
    REQUIRE(participations.size() == 1);
    CHECK(participations[0].project_id == project_id);
    const auto participation = asked(
        office, [&](const Operation& o) { return participation_in(o, project_id, person_id); });
    REQUIRE(participation);
    CHECK(participation->enrolled_on.text() == "2011-05-10");

    CHECK(told(asked(office, [&](const Operation& o) { return events_of(o, person_id); })) ==
          Told{"2011-02-01 application_received", "2011-05-04 selected_reserve",
               "2011-05-10 enrolled"});
    const auto ola_id = *people::PersonId::parse(office.person_of(ola));
    CHECK(told(asked(office, [&](const Operation& o) { return events_of(o, ola_id); })) ==
          Told{"2011-03-01 application_received", "2011-05-04 selected_basic",
               "2011-05-05 resigned"});
    CHECK_FALSE(
        asked(office, [&](const Operation& o) { return participation_in(o, project_id, ola_id); }));
}

TEST_CASE("projects are found by the beginnings of words in their names") {
    ProjectOffice office;
    office.found();
    office.found({.name = "Szansa na lepszą przyszłość"});
    const auto search = [&](const std::string& text) {
        return asked(office, [&](const Operation& o) { return search_projects(o, text); }).size();
    };
    CHECK(search("leza czas") == 1);
    CHECK(search("na") == 2);
    CHECK(search("lepsza") == 1);
    CHECK(search("wigilia") == 0);
    CHECK(search("  ") == 0);
}

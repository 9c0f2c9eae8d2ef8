#include "support/find_participants.hpp"

#include <doctest/doctest.h>

#include "support_office.hpp"

using namespace wedka;
using namespace wedka::test;

TEST_CASE("403 404 who may not see participants, and a project that is not there") {
    SupportOffice office;
    CHECK(office.get(office.at("/participants"), "filip").status == 403);
    office.project_id = nobody;
    CHECK(office.get(office.at("/participants")).status == 404);
}

TEST_CASE("200 a person enrolled takes part from the day of the first support, not before") {
    SupportOffice office;
    const auto before = office.get(office.at("/participants"));
    CHECK(before.count("items") == 1);
    CHECK(before.at("items[0].enrolled_on") == "2011-05-10");
    CHECK(before.at("items[0].started_on").empty());
    CHECK(before.at("items[0].consultations") == "0");

    auto body = office.consultation();
    body.given_on = "2011-06-01";
    office.record(body);
    office.record(office.consultation());
    const auto after = office.get(office.at("/participants"), "dorota");
    CHECK(after.at("items[0].participation_id") == office.participation_id);
    CHECK(after.at("items[0].started_on") == "2011-05-16");
    CHECK(after.at("items[0].consultations") == "2");
}

TEST_CASE("200 participants stand in alphabetical order, page after page, and as a sheet") {
    SupportOffice office;
    office.enrol(office.ola_application, "2011-05-11");
    const auto first = office.get(office.at("/participants?limit=1"));
    CHECK(first.at("items[0].first_name") == "Ala");
    const auto second = office.get(office.at("/participants?limit=1&after=" + first.at("next")));
    CHECK(second.count("items") == 1);
    CHECK(second.at("items[0].first_name") == "Ola");
    CHECK(second.at("next").empty());
    const auto sheet = office.get(office.at("/participants"), "anna", {{"accept", "text/csv"}});
    CHECK(sheet.body.find("Ola") != std::string::npos);
}

TEST_CASE("the first support, as others ask for it") {
    SupportOffice office;
    auto body = office.consultation();
    body.given_on = "2011-06-01";
    office.record(body);
    office.record(office.consultation());
    const auto project_id = *programmes::ProjectId::parse(office.project_id);
    const auto ala = *people::PersonId::parse(office.ala);
    const auto ola = *people::PersonId::parse(office.ola);
    const auto first_of = [&](people::PersonId person_id) {
        return asked(office, [&](const Operation& o) {
            return support::first_support_on(o, project_id, person_id);
        });
    };
    REQUIRE(first_of(ala));
    CHECK(first_of(ala)->text() == "2011-05-16");
    CHECK_FALSE(first_of(ola));
    const auto firsts = asked(
        office, [&](const Operation& o) { return support::first_supports_of(o, project_id); });
    REQUIRE(firsts.size() == 1);
    CHECK(firsts[0].person_id == ala);
    CHECK(asked(office, [&](const Operation& o) { return support::consultations_of(o, ala); })
              .front()
              .given_on.text() == "2011-05-16");
}

#include "support/find_consultations.hpp"

#include <doctest/doctest.h>

#include "support_office.hpp"
#include "support/sealed_people.hpp"

using namespace wedka;
using namespace wedka::test;

TEST_CASE("403 404 consultations are not for the accountant, and a project without id has none") {
    SupportOffice office;
    CHECK(office.get(office.at("/consultations"), "dorota").status == 403);
    office.project_id = nobody;
    CHECK(office.get(office.at("/consultations")).status == 404);
}

TEST_CASE("200 consultations stand with the latest first, with the names of both") {
    SupportOffice office;
    auto body = office.consultation();
    office.record(body);
    body.given_on = "2011-06-01";
    body.kind = "psychologist";
    body.form = "group";
    office.record(body);
    body.given_on = "2011-05-20";
    office.record(body);
    const auto first = office.get(office.at("/consultations?limit=2"), "beata");
    CHECK(first.count("items") == 2);
    CHECK(first.at("items[0].given_on") == "2011-06-01");
    CHECK(first.at("items[0].form") == "group");
    CHECK(first.at("items[0].first_name") == "Ala");
    CHECK(first.at("items[0].worker_name") == "celina Cis");
    const auto next =
        office.get(office.at("/consultations?limit=2&after=" + first.at("next")), "beata");
    CHECK(next.count("items") == 1);
    CHECK(next.at("items[0].given_on") == "2011-05-16");
}

TEST_CASE("200 consultations of a sealed person are in no list, no file and behind no cursor") {
    SupportOffice office;
    const auto consultation_id = office.record(office.consultation()).at("consultation_id");
    REQUIRE_FALSE(consultation_id.empty());
    REQUIRE(office.get(office.at("/consultations"), "celina").count("items") == 1);
    seal(office, office.ala);
    for (const auto* who : {"anna", "celina"}) {
        CHECK(office.get(office.at("/consultations"), who).count("items") == 0);
        const auto file =
            office.get(office.at("/consultations"), who, {{"accept", "text/csv"}});
        CHECK_FALSE(says(file, "Ala"));
        CHECK(office.get(office.at("/consultations?after=" + consultation_id), who).body ==
              office.get(office.at("/consultations?after=" + nobody), who).body);
    }
    CHECK(office.get(office.at("/consultations"), "beata").count("items") == 1);
}

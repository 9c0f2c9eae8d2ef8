#include "support/find_consultations.hpp"

#include <doctest/doctest.h>

#include "support_office.hpp"

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

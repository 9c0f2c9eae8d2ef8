#include <doctest/doctest.h>

#include "certificate_office.hpp"
#include "support/sealed_people.hpp"

using namespace wedka;
using namespace wedka::test;

TEST_CASE("what happened to certificates is told day by day") {
    CertificateOffice office;
    const auto address = office.issued();
    office.post(address + "/collection", R"({"collected_on":"2019-03-20","collected_by":"post"})");
    office.post(address + "/use", R"({"used_on":"2019-03-25"})");
    office.post(address + "/annulment", R"({"annulled_on":"2019-03-26","reason":"Pomyłka"})");
    office.post(office.checked() + "/refusal", R"({"refused_on":"2019-03-28","reason":"Brak"})");
    const auto project_id = *programmes::ProjectId::parse(office.project_id);
    Told told;
    for (const auto& fact : asked(office, [&](const Operation& operation) {
             return programmes::certificates_of(operation, project_id);
         }))
        told.push_back(fact.on.text() + ' ' + boost::describe::enum_to_string(fact.kind, ""));
    CHECK(told == Told{"2019-03-11 asked", "2019-03-11 asked", "2019-03-15 issued",
                       "2019-03-20 collected", "2019-03-25 used", "2019-03-26 annulled",
                       "2019-03-28 refused"});
}

TEST_CASE("requests wait for their answer by their day; not who is sealed") {
    CertificateOffice office;
    office.ask({.person_id = office.ala});
    const auto due = [&office](const std::string& until) {
        return asked(office, [&](const Operation& operation) {
            return programmes::certificates_due(operation, *Day::parse(until),
                                                operation.reach("programmes.certify"));
        });
    };
    CHECK(due("2019-03-17").empty());
    REQUIRE(due("2019-03-18").size() == 1);
    CHECK(due("2019-03-18")[0].person_name == "Leżajska Ala");
    office.issued();
    CHECK(due("2019-03-18").size() == 1);  // The one that waits, not the one that was answered.
    seal(office, office.ala);
    CHECK(due("2019-03-18").empty());
}

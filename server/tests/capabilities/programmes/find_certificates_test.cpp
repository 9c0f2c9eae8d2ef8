#include "programmes/find_certificates.hpp"

#include <doctest/doctest.h>

#include "certificate_office.hpp"
#include "support/sealed_people.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

/// Ala has her certificate, Ola, whom nobody works with, has asked.
struct OfficeWithRegister : CertificateOffice {
    OfficeWithRegister() {
        address = issued();
        ola = person("Ola", "Jarosławska");
        ask({.person_id = ola, .asked_on = "2019-03-20"}, "anna");
    }
    std::string address, ola;
};

}  // namespace

TEST_CASE("401 403 404 the register is not everybody's") {
    OfficeWithRegister office;
    CHECK(office.get("/api/qualifying-certificates", "").status == 401);
    for (const auto* who : {"celina", "dorota", "ewa", "filip"})
        CHECK(office.get("/api/qualifying-certificates", who).status == 403);
    CHECK(office.get("/api/people/" + office.ala + "/qualifying-certificates", "celina").status ==
          403);
    CHECK(office.get("/api/people/" + nobody + "/qualifying-certificates").status == 404);
    CHECK(office.get("/api/qualifying-certificates/" + nobody).status == 404);
    CHECK(office.get("/api/certificate-check?number=ZK/1/2019", "dorota").status == 403);
}

TEST_CASE("200 a social worker sees her own people, and nobody who is sealed from her") {
    OfficeWithRegister office;
    const auto own = office.get("/api/qualifying-certificates", "beata");
    CHECK(own.count("items") == 1);
    CHECK(own.at("items[0].person_id") == office.ala);
    CHECK(office.get("/api/qualifying-certificates").count("items") == 2);
    seal(office, office.ala);
    CHECK_FALSE(says(office.get("/api/qualifying-certificates"), "Ala"));
    CHECK(office.get(office.address).status == 404);
    CHECK(office.get("/api/people/" + office.ala + "/qualifying-certificates").status == 404);
    CHECK(office.get(office.address, "beata").status == 200);
    // Neither does a cursor tell of her.
    const auto after = [&office](const std::string& id) {
        return office.get("/api/qualifying-certificates?after=" + id).body;
    };
    const auto ola = office.get("/api/people/" + office.ola + "/qualifying-certificates");
    office.ask({.person_id = office.ola, .asked_on = "2019-03-01"}, "anna");
    CHECK(says(office.get("/api/qualifying-certificates?after=" +
                          ola.at("certificates[0].qualifying_id")),
               "2019-03-01"));
    CHECK(after(office.address.substr(office.address.rfind('/') + 1)) == after(nobody));
}

TEST_CASE("200 the register by project, state and day, the latest request first, page by page") {
    OfficeWithRegister office;
    const auto all = office.get("/api/qualifying-certificates?limit=1");
    CHECK(all.at("items[0].state") == "asked");
    const auto next = office.get("/api/qualifying-certificates?limit=1&after=" + all.at("next"));
    CHECK(next.at("items[0].number") == "ZK/1/2019");
    CHECK(next.at("next").empty());
    CHECK(office.get("/api/qualifying-certificates?state=issued").count("items") == 1);
    CHECK(office.get("/api/qualifying-certificates?state=asked").at("items[0].person_id") ==
          office.ola);
    CHECK(office.get("/api/qualifying-certificates?state=perhaps").status == 422);
    CHECK(office.get("/api/qualifying-certificates?project_id=" + office.project_id)
              .count("items") == 2);
    CHECK(office.get("/api/qualifying-certificates?project_id=" + nobody).count("items") == 0);
    CHECK(office.get("/api/qualifying-certificates?from_on=2019-03-15&to_on=2019-03-15")
              .count("items") == 1);
    CHECK(office.get("/api/qualifying-certificates?from_on=2019-03-16").count("items") == 0);
    CHECK(office.get("/api/qualifying-certificates?to_on=2019-03-14").count("items") == 0);
    office.set_day("2019-04-15");
    CHECK(office.get("/api/qualifying-certificates?state=expired").count("items") == 1);
}

TEST_CASE("200 the register is a file too, and a person has hers") {
    OfficeWithRegister office;
    const auto file =
        office.get("/api/qualifying-certificates", "anna", {{"accept", "text/csv"}});
    CHECK(says(file, "ZK/1/2019"));
    const auto own = office.get("/api/people/" + office.ala + "/qualifying-certificates");
    CHECK(own.count("certificates") == 1);
    CHECK(own.at("certificates[0].content") == "qualifies");
}

TEST_CASE("200 a number is answered valid or not, and with nothing else") {
    OfficeWithRegister office;
    const auto check = [&office](const std::string& number) {
        return office.get("/api/certificate-check?number=" + number, "celina").body;
    };
    CHECK(check("ZK/1/2019") == R"({"is_valid":true})");
    const auto invalid = R"({"is_valid":false})";
    CHECK(check("ZK/2/2019") == invalid);
    office.set_day("2019-04-15");
    CHECK(check("ZK/1/2019") == invalid);
    office.set_day("2019-03-30");
    office.post(office.address + "/annulment", R"({"annulled_on":"2019-03-26","reason":"Błąd"})");
    CHECK(check("ZK/1/2019") == invalid);
}

TEST_CASE("201 the certificate of somebody sealed is numbered apart") {
    OfficeWithRegister office;
    seal(office, office.ala);
    office.authorise("beata", "2019-03-01");
    CHECK(office
              .issue(office.checked(), {.rest = R"(,"reasons":{"R6-06":"Zgubione"})"}, "beata")
              .at("number") == "ZKZ/1/2019");
}

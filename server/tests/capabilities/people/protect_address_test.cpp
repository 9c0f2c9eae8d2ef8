#include "people/protect_address.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/test_office.hpp"

using namespace wedka;
using wedka::test::Answer;
using wedka::test::TestOffice;

namespace {

using Told = std::vector<std::string>;

/// Beata works with Ewa, who hides at Polna 7; Celina may open her file as well.
class ShelterOffice : public TestOffice {
  public:
    ShelterOffice()
        : ewa(post("/api/people",
                   R"({"first_name":"Ewa","last_name":"Wąż","sex":"female","birth_on":"1979-05-14",)"
                   R"("pesel":"79051400022","birth_place":"Leżajsk",)"
                   R"("address":{"kind":"residence","city":"Kryjówka","street":"Polna",)"
                   R"("building":"7","postal_code":"37-300","from_on":"2020-01-01"}})")
                  .at("person_id")) {
        assign(ewa, "beata");
        assign(ewa, "celina");
    }
    std::string at(const std::string& below = "") const { return "/api/people/" + ewa + below; }
    Answer protect(const std::string& who = "beata", const std::string& with = "") {
        return post(at("/protected-addresses"),
                    fmt::format(R"({{"kind":"residence","member_ids":[{}]}})",
                                with.empty() ? "" : '"' + member(with) + '"'),
                    who);
    }
    /// Everything that the worker is told of the person and of all people.
    std::string told(const std::string& who) {
        return get(at(), who).body + get("/api/people", who).body +
               post("/api/people/search", R"({"text":"waz"})", who).body;
    }
    bool knows(const std::string& who) { return told(who).find("Kryjówka") != std::string::npos; }

    std::string ewa;
};

}  // namespace

TEST_CASE("201 a protected address is known to who protects it and to those named") {
    ShelterOffice office;
    CHECK(office.knows("celina"));
    const auto answer = office.protect("beata", "anna");
    REQUIRE(answer.status == 201);
    CHECK(office.last_trace() == "people.protect_address done");
    CHECK(answer.at("protected_addresses[0].address.city") == "Kryjówka");
    CHECK(answer.count("protected_addresses[0].known_by") == 2);
    CHECK(office.knows("beata"));
    CHECK(office.knows("anna"));
    CHECK_FALSE(office.knows("celina"));
    // The person is on record as before.
    CHECK(office.get(office.at(), "celina").at("last_name") == "Wąż");
    CHECK(office.get(office.at(), "celina").count("addresses") == 0);
}

TEST_CASE("201 members let others know, record the next address, and end the protection") {
    ShelterOffice office;
    const auto id = office.protect().at("protected_addresses[0].address_id");
    const auto below = "/protected-addresses/" + id;
    const auto share = R"({"member_id":")" + office.member("celina") + R"("})";
    CHECK(office.post(office.at(below + "/members"), share, "anna").status == 404);
    const auto end = [&](const std::string& who) {
        return office.remove("/api/people/" + office.ewa + "/protected-addresses/" + id, who);
    };
    CHECK(end("anna").status == 404);

    const std::string next =
        R"({"kind":"residence","city":"Kryjówka Druga","building":"1","postal_code":"37-300",)"
        R"("from_on":"2026-11-20"})";
    REQUIRE(office.post(office.at("/addresses"), next, "beata").status == 201);
    CHECK_FALSE(office.knows("anna"));
    CHECK(office.told("beata").find("Kryjówka Druga") != std::string::npos);

    REQUIRE(office.post(office.at(below + "/members"), share, "beata").status == 201);
    CHECK(office.knows("celina"));
    REQUIRE(end("beata").status == 200);
    CHECK(office.knows("anna"));
    CHECK(office.rows("platform_seals") == 0);
    CHECK(office.rows("people_protected_addresses") == 0);
}

TEST_CASE("201 who does not know of the protection records an address like any other") {
    ShelterOffice office;
    office.protect();
    REQUIRE(office
                .post(office.at("/addresses"),
                      R"({"kind":"residence","city":"Leżajsk","building":"2",)"
                      R"("postal_code":"37-300","from_on":"2026-11-20"})",
                      "celina")
                .status == 201);
    CHECK(office.get(office.at(), "celina").at("addresses[0].city") == "Leżajsk");
    CHECK_FALSE(office.knows("celina"));
    CHECK(office.protect("beata").count("protected_addresses") == 2);
}

TEST_CASE("201 earlier addresses of the same building, and of other kinds, go out of sight too") {
    ShelterOffice office;
    const auto record = [&](const std::string& kind, const std::string& flat,
                            const std::string& from_on) {
        REQUIRE(office
                    .post(office.at("/addresses"),
                          fmt::format(R"({{"kind":"{}","city":"Kryjówka","street":"Polna",)"
                                      R"("building":"7","flat":"{}","postal_code":"37-300",)"
                                      R"("from_on":"{}"}})",
                                      kind, flat, from_on))
                    .status == 201);
    };
    record("residence", "2", "2026-11-01");
    record("correspondence", "2", "2026-11-01");
    CHECK(office.protect().count("protected_addresses") == 2);
    CHECK_FALSE(office.knows("celina"));
    CHECK(office.rows("people_addresses") == 0);
}

TEST_CASE("200 a protection that ends gives the address its time, and the newer one stays") {
    ShelterOffice office;
    const auto id = office.protect().at("protected_addresses[0].address_id");
    REQUIRE(office
                .post(office.at("/addresses"),
                      R"({"kind":"residence","city":"Leżajsk","building":"2",)"
                      R"("postal_code":"37-300","from_on":"2026-11-20"})",
                      "celina")
                .status == 201);
    REQUIRE(office.remove("/api/people/" + office.ewa + "/protected-addresses/" + id, "beata")
                .status == 200);
    const auto card = office.get(office.at(), "celina");
    CHECK(card.count("addresses") == 1);
    CHECK(card.at("addresses[0].city") == "Leżajsk");
    CHECK(office.rows("people_addresses") == 2);
}

TEST_CASE("401 403 404 422 Z-06 there must be an address, and somebody who may") {
    ShelterOffice office;
    CHECK(office.protect("").status == 401);
    CHECK(office.protect("celina").status == 403);
    CHECK(office.protect("dorota").status == 403);
    REQUIRE(office.protect().status == 201);
    CHECK(office.protect().findings() == Told{"Z-06 kind no_address"});
    // To who does not know it, there is no address.
    CHECK(office.protect("anna").findings() == Told{"Z-06 kind no_address"});
}

TEST_CASE("the address stands nowhere as plain text") {
    ShelterOffice office;
    office.protect();
    CHECK(office.rows("people_addresses") == 0);
}

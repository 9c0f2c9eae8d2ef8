#include "programmes/follow_certificate.hpp"

#include <doctest/doctest.h>

#include "certificate_office.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

/// Each step with its address and a body of the day.
const std::vector<std::pair<std::string, std::string>> steps{
    {"/closing", R"({"closed_on":"2019-03-20","reason":"withdrawn"})"},
    {"/collection", R"({"collected_on":"2019-03-20","collected_by":"person"})"},
    {"/use", R"({"used_on":"2019-03-25"})"},
    {"/annulment", R"({"annulled_on":"2019-03-26","reason":"Pomyłka"})"}};

}  // namespace

TEST_CASE("401 403 404 who records what happens to a certificate") {
    CertificateOffice office;
    const auto address = office.issued();
    for (const auto& [step, body] : steps) {
        CAPTURE(step);
        CHECK(office.post(address + step, body, "").status == 401);
        CHECK(office.post(address + step, body, "celina").status == 403);
        CHECK(office.post("/api/qualifying-certificates/" + nobody + step, body).status == 404);
    }
    CHECK(office.get(address).at("state") == "issued");
}

TEST_CASE("422 R6-11 a step comes after the one before it, once, and on no later day than today") {
    CertificateOffice office;
    const auto open = office.checked();
    for (const auto& [step, body] : steps)
        if (step != "/closing")
            CHECK(office.post(open + step, body).findings() == Told{"R6-11  not_issued"});

    const auto address = office.issued();
    CHECK(office.post(address + "/closing", steps[0].second).findings() ==
          Told{"R6-11  already_answered"});
    CHECK(office
              .post(address + "/collection",
                    R"({"collected_on":"2019-03-14","collected_by":"person"})")
              .findings() == Told{"R6-11 collected_on before_issuing"});
    CHECK(office.post(address + "/use", R"({"used_on":"2019-03-31"})").findings() ==
          Told{"- used_on in_future"});
    CHECK(office.post(address + "/collection", steps[1].second).status == 201);
    CHECK(office.post(address + "/collection", steps[1].second).findings() ==
          Told{"R6-11  already_collected"});
    office.set_day("2019-05-01");
    CHECK(office.post(address + "/use", R"({"used_on":"2019-04-15"})").findings() ==
          Told{"R6-11 used_on used_after_validity"});
    CHECK(office.post(address + "/use", R"({"used_on":"2019-04-14"})").status == 201);
    CHECK(office.post(address + "/use", R"({"used_on":"2019-04-14"})").findings() ==
          Told{"R6-11  already_used"});
    CHECK(office.post(address + "/annulment", steps[3].second).status == 201);
    CHECK(office.post(address + "/annulment", steps[3].second).findings() ==
          Told{"R6-11  already_annulled"});
}

TEST_CASE("201 a certificate is collected, used, annulled; the register keeps it all") {
    CertificateOffice office;
    const auto address = office.issued();
    CHECK(office.post(address + "/collection", steps[1].second).at("state") == "collected");
    CHECK(office.post(address + "/use", steps[2].second).at("state") == "used");
    const auto annulled = office.post(address + "/annulment", steps[3].second);
    CHECK(annulled.at("state") == "annulled");
    CHECK(annulled.at("texts.annulment_reason") == "Pomyłka");
    CHECK(annulled.at("collected_on") == "2019-03-20");
    CHECK(annulled.at("used_on") == "2019-03-25");
    CHECK(office.last_trace() == "programmes.certify done");
}

TEST_CASE("201 a request that was withdrawn is closed") {
    CertificateOffice office;
    const auto closed = office.post(office.checked() + "/closing", steps[0].second);
    CHECK(closed.at("state") == "closed");
    CHECK(closed.at("closed_because") == "withdrawn");
    CHECK(office.ask({.person_id = office.ala}).status == 201);
}

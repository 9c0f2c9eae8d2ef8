#include "programmes/ask_certificate.hpp"

#include <doctest/doctest.h>

#include "certificate_office.hpp"
#include "parameters/parameters.hpp"
#include "support/sealed_people.hpp"

using namespace wedka;
using namespace wedka::test;

TEST_CASE("401 403 404 who takes a request in, and whose") {
    CertificateOffice office;
    CHECK(office.ask({.person_id = office.ala}, "").status == 401);
    CHECK(office.ask({.person_id = office.ala}, "celina").status == 403);
    CHECK(office.ask({.person_id = nobody}).status == 404);
    const auto ola = office.person("Ola", "Leżajska");
    CHECK(office.ask({.person_id = ola}).status == 403);  // Not Beata's.
    CHECK(office
              .ask({.person_id = office.ala,
                    .rest = fmt::format(R"(,"interview_id":"{}")", office.interviewed(ola))})
              .status == 404);
    const auto address = office.checked();
    CHECK(office.put(address + "/interview", CertificateOffice::naming(nobody), "beata").status ==
          404);
    CHECK(office.put(address + "/interview", CertificateOffice::naming(office.interview_id), "")
              .status == 401);
    office.project_id = nobody;
    CHECK(office.ask({.person_id = office.ala}).status == 404);
    CHECK(office.rows("programmes_certificates") == 1);
}

TEST_CASE("422 R6-01 without a signed request of the person, or of a named representative") {
    CertificateOffice office;
    CHECK(office.ask({.person_id = office.ala, .is_signed = "false"}).findings() ==
          Told{"R6-01 is_signed request_not_signed"});
    auto body = RequestBody{.person_id = office.ala}.text();
    body.replace(body.find(R"("asked_by":"person")"), 19, R"("asked_by":"representative")");
    CHECK(office.post(office.at("/qualifying-certificates"), body, "beata").findings() ==
          Told{"R6-01 representative representative_not_named"});
    CHECK(office.ask({.person_id = office.ala, .asked_on = "2019-03-31"}).findings() ==
          Told{"- asked_on in_future"});
    CHECK(office.rows("programmes_certificates") == 0);
}

TEST_CASE("422 R6-07 for nobody of whom it was noted that they died") {
    CertificateOffice office;
    const auto address = office.checked();
    CHECK(office.post(address + "/closing", R"({"closed_on":"2019-03-20","reason":"died"})")
              .status == 201);
    CHECK(office.ask({.person_id = office.ala}).findings() ==
          Told{"R6-07 person_id person_has_died"});
}

TEST_CASE("422 R6-10 only for a project that somebody else leads") {
    CertificateOffice office;
    ProjectBody own{.partners = "[]"};
    office.project_id = office.found(own);
    CHECK(office.ask({.person_id = office.ala}).findings() ==
          Told{"R6-10 project_id no_other_leads"});
}

TEST_CASE("422 R6-11 an answered request is checked by no other interview") {
    CertificateOffice office;
    const auto address = office.issued();
    CHECK(office
              .put(address + "/interview", CertificateOffice::naming(office.interview_id), "beata")
              .findings() == Told{"R6-11  already_answered"});
}

TEST_CASE("201 a request has its seven days, and is checked once an interview is named") {
    CertificateOffice office;
    const auto asked = office.ask({.person_id = office.ala, .asked_on = "2019-03-11"});
    CHECK(asked.at("state") == "asked");
    CHECK(asked.at("due_on") == "2019-03-18");
    CHECK(office.last_trace() == "programmes.ask_certificate done");
    // Until 16 March, a Saturday: the term ends on Monday.
    CHECK(office.ask({.person_id = office.ala, .asked_on = "2019-03-09"}).at("due_on") ==
          "2019-03-18");
    const auto checked = office.get(office.checked());
    CHECK(checked.at("state") == "checking");
    CHECK(checked.at("interviewed_on") == "2019-03-13");
    CHECK_FALSE(checked.at("interview_number").empty());
}

TEST_CASE("201 a representative is kept encrypted and shown to who may read the certificate") {
    CertificateOffice office;
    auto body = RequestBody{.person_id = office.ala,
                            .rest = R"(,"representative":"Jan Leżajski, kurator")"}
                    .text();
    body.replace(body.find(R"("asked_by":"person")"), 19, R"("asked_by":"representative")");
    const auto asked = office.post(office.at("/qualifying-certificates"), body, "beata");
    CHECK(asked.at("texts.representative") == "Jan Leżajski, kurator");
}

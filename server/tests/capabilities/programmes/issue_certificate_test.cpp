#include "programmes/issue_certificate.hpp"

#include <doctest/doctest.h>

#include "certificate_office.hpp"
#include "support/sealed_people.hpp"

using namespace wedka;
using namespace wedka::test;

TEST_CASE("401 403 404 who issues, and whose certificate") {
    CertificateOffice office;
    const auto address = office.checked();
    CHECK(office.issue(address, {}, "").status == 401);
    CHECK(office.issue(address, {}, "celina").status == 403);
    CHECK(office.issue("/api/qualifying-certificates/" + nobody).status == 404);
    CHECK(office.post(address + "/refusal", R"({"refused_on":"2019-03-15","reason":"Brak"})", "")
              .status == 401);
    CHECK(office
              .post("/api/qualifying-certificates/" + nobody + "/refusal",
                    R"({"refused_on":"2019-03-15","reason":"Brak"})")
              .status == 404);
    CHECK(office.get(address).at("state") == "checking");
}

TEST_CASE("422 R6-01 not before the request") {
    CertificateOffice office;
    CHECK(office
              .issue(office.checked(office.interviewed(office.ala, "2019-03-01")),
                     {.issued_on = "2019-03-10", .state_on = "2019-03-10"})
              .findings() == Told{"R6-01 issued_on before_request"});
}

TEST_CASE("422 R6-02 without an interview, before it, or with one older than the limit") {
    CertificateOffice office;
    const auto asked = office.ask({.person_id = office.ala});
    const auto address = "/api/qualifying-certificates/" + asked.at("qualifying_id");
    CHECK(office.issue(address).findings() == Told{"R6-02 interview_id no_interview"});
    office.put(address + "/interview", CertificateOffice::naming(office.ordered(office.ala)));
    CHECK(office.issue(address).findings() == Told{"R6-02 interview_id interview_not_held"});
    office.put(address + "/interview", CertificateOffice::naming(office.interview_id));
    CHECK(office.issue(address, {.issued_on = "2019-03-12", .state_on = "2019-03-12"})
              .findings() == Told{"R6-02 interview_id interview_not_held"});
    office.put(address + "/interview",
               CertificateOffice::naming(office.interviewed(office.ala, "2018-09-14")));
    CHECK(office.issue(address).findings() == Told{"R6-02 interview_id interview_too_old"});
    office.put(address + "/interview",
               CertificateOffice::naming(office.interviewed(office.ala, "2018-09-15")));
    CHECK(office.issue(address).status == 201);
}

TEST_CASE("422 R6-02 a project's own limit is shorter") {
    CertificateOffice office;
    const auto address = office.checked(office.interviewed(office.ala, "2019-01-14"));
    office.put(office.at("/certificate-terms"), R"({"interview_months":2,"valid_days":14})",
               "celina");
    CHECK(office.issue(address).findings() == Told{"R6-02 interview_id interview_too_old"});
}

TEST_CASE("422 R6-03 no reason on the paper unless it is necessary and the DPO said so") {
    CertificateOffice office;
    const auto address = office.checked();
    const std::string reason = R"(,"told_reason":"Projekt dla osób bezdomnych")";
    CHECK(office.issue(address, {.rest = reason}).findings() ==
          Told{"R6-03 is_reason_necessary reason_not_necessary",
               "R6-03 dpo_opinion no_dpo_opinion"});
    CHECK(office.issue(address, {.rest = reason + R"(,"is_reason_necessary":true)"}).findings() ==
          Told{"R6-03 dpo_opinion no_dpo_opinion"});
    CHECK(office.issue(address, {.rest = reason + R"(,"dpo_opinion":"Można")"}).findings() ==
          Told{"R6-03 is_reason_necessary reason_not_necessary"});
    const auto issued = office.issue(
        address, {.rest = reason + R"(,"is_reason_necessary":true,"dpo_opinion":"Można")"});
    CHECK(issued.at("texts.told_reason") == "Projekt dla osób bezdomnych");
    CHECK(issued.at("texts.dpo_opinion") == "Można");
}

TEST_CASE("422 R6-04 nobody signs without being the head or authorised on the day") {
    CertificateOffice office;
    const auto address = office.checked();
    CHECK(office.issue(address, {}, "beata").findings() == Told{"R6-04 issued_on may_not_sign"});
    CHECK(office
              .post(address + "/refusal", R"({"refused_on":"2019-03-15","reason":"Brak"})", "beata")
              .findings() == Told{"R6-04 refused_on may_not_sign"});
    office.authorise("beata", "2019-03-16");
    CHECK(office.issue(address, {}, "beata").findings() == Told{"R6-04 issued_on may_not_sign"});
    office.authorise("beata", "2019-03-01", R"(,"to_on":"2019-03-14")", "UP/1/2019");
    CHECK(office.issue(address, {}, "beata").findings() == Told{"R6-04 issued_on may_not_sign"});
    const auto issued =
        office.issue(address, {.issued_on = "2019-03-16", .state_on = "2019-03-16"}, "beata");
    CHECK(issued.at("authorisation_number") == "UP/2/2019");
    CHECK(issued.at("decided_by").starts_with("beata"));
}

TEST_CASE("422 R6-05 not as of a day to come") {
    CertificateOffice office;
    const auto address = office.checked();
    CHECK(office.issue(address, {.state_on = "2019-03-16"}).findings() ==
          Told{"R6-05 state_on state_in_future"});
    CHECK(office.issue(address, {.issued_on = "2019-03-31", .state_on = "2019-03-31"})
              .findings() == Told{"- issued_on in_future"});
}

TEST_CASE("422 R6-06 a second valid certificate for the project needs a written reason") {
    CertificateOffice office;
    office.issued();
    const auto second = office.checked();
    const auto refused = office.issue(second);
    CHECK(refused.findings() == Told{"R6-06 qualifying_id another_is_valid"});
    CHECK(office.get(second).at("state") == "checking");
    const auto issued =
        office.issue(second, {.rest = R"(,"reasons":{"R6-06":"Zgubione pismo"})"});
    CHECK(issued.at("number") == "ZK/2/2019");
}

TEST_CASE("201 R6-06 a second one follows the first that no longer holds") {
    CertificateOffice office;
    const auto first = office.issued();
    office.post(first + "/annulment", R"({"annulled_on":"2019-03-16","reason":"Pomyłka"})");
    CHECK(office.issue(office.checked()).status == 201);
    // Thirty days after 15 March.
    office.set_day("2019-04-30");
    CHECK(office
              .issue(office.checked(), {.issued_on = "2019-04-14", .state_on = "2019-04-14"})
              .findings() == Told{"R6-06 qualifying_id another_is_valid"});
    CHECK(office
              .issue(office.checked(), {.issued_on = "2019-04-15", .state_on = "2019-04-15"})
              .status == 201);
}

TEST_CASE("422 R6-07 not for somebody who has died meanwhile") {
    CertificateOffice office;
    const auto address = office.checked();
    office.post(office.checked() + "/closing", R"({"closed_on":"2019-03-14","reason":"died"})");
    CHECK(office.issue(address).findings() == Told{"R6-07 qualifying_id person_has_died"});
}

TEST_CASE("422 R6-09 the letter of the act goes with its content, and with its time") {
    CertificateOffice office;
    const auto address = office.checked();
    CHECK(office.issue(address, {.content = "at_risk"}).findings() ==
          Told{"R6-09 content before_the_act", "R6-09 ues_letter letter_missing"});
    CHECK(office.issue(address, {.rest = R"(,"ues_letter":"a")"}).findings() ==
          Told{"R6-09 ues_letter letter_of_another_content"});
    CHECK(office.issue(address, {.content = "unemployed"}).status == 422);

    office.set_day("2022-11-15");
    const auto interview = office.interviewed(office.ala, "2022-10-24");
    office.put(address + "/interview", CertificateOffice::naming(interview));
    CHECK(office
              .issue(address, {.issued_on = "2022-10-29",
                               .content = "at_risk",
                               .state_on = "2022-10-29",
                               .rest = R"(,"ues_letter":"f")"})
              .findings() == Told{"R6-09 content before_the_act"});
    CHECK(office
              .issue(address, {.issued_on = "2022-10-30",
                               .content = "at_risk",
                               .state_on = "2022-10-30",
                               .rest = R"(,"ues_letter":"f")"})
              .at("ues_letter") == "f");
}

TEST_CASE("422 R6-11 a request is answered once") {
    CertificateOffice office;
    const auto address = office.issued();
    CHECK(office.issue(address).findings() == Told{"R6-11  already_answered"});
    CHECK(office.post(address + "/refusal", R"({"refused_on":"2019-03-15","reason":"Brak"})")
              .findings() == Told{"R6-11  already_answered"});
}

TEST_CASE("201 a certificate has the next number of its year, and holds as the project says") {
    CertificateOffice office;
    const auto issued = office.issue(office.checked());
    CHECK(issued.status == 201);
    CHECK(issued.at("number") == "ZK/1/2019");
    CHECK(issued.at("state") == "issued");
    CHECK(issued.at("valid_until") == "2019-04-14");
    CHECK(issued.at("decided_by").starts_with("Anna"));
    CHECK(issued.at("authorisation_number").empty());
    CHECK(office.last_trace() == "programmes.certify done");
    office.set_day("2019-04-15");
    CHECK(office.get("/api/qualifying-certificates/" + issued.at("qualifying_id")).at("state") ==
          "expired");
}

TEST_CASE("201 a refusal has a number of its own series and its reason") {
    CertificateOffice office;
    const auto address = office.checked();
    const auto refused =
        office.post(address + "/refusal", R"({"refused_on":"2019-03-15","reason":"Brak podstaw"})");
    CHECK(refused.status == 201);
    CHECK(refused.at("number") == "PO/1/2019");
    CHECK(refused.at("state") == "refused");
    CHECK(refused.at("texts.refusal_reason") == "Brak podstaw");
    CHECK(office.issue(address).findings() == Told{"R6-11  already_answered"});
}

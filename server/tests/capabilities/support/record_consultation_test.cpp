#include "support/record_consultation.hpp"

#include <doctest/doctest.h>

#include "support_office.hpp"

using namespace wedka;
using namespace wedka::test;

TEST_CASE("401 403 an accountant records no consultation, and nobody neither") {
    SupportOffice office;
    CHECK(office.record(office.consultation(), "").status == 401);
    CHECK(office.record(office.consultation(), "dorota").status == 403);
    CHECK(office.rows("support_consultations") == 0);
}

TEST_CASE("404 a consultation in no project, of nobody, by nobody") {
    SupportOffice office;
    auto body = office.consultation();
    body.project_id = nobody;
    CHECK(office.record(body).status == 404);
    body = office.consultation();
    body.person_id = nobody;
    CHECK(office.record(body).status == 404);
    body = office.consultation();
    body.worker_id = nobody;
    CHECK(office.record(body).status == 404);
    CHECK(office.rows("support_consultations") == 0);
}

TEST_CASE("422 a consultation that cannot be read") {
    SupportOffice office;
    auto body = office.consultation();
    body.kind = "lawyer";
    body.given_on = "2011-02-29";
    CHECK(office.record(body).findings() == Told{"- given_on not_day", "- kind unknown_choice"});
}

TEST_CASE("422 R5-09 who only applied gets no support of the project") {
    SupportOffice office;
    auto body = office.consultation();
    body.person_id = office.ola;
    body.minutes = 0;
    const auto answer = office.record(body);
    CHECK(answer.status == 422);
    CHECK(answer.findings() == Told{"R5-09 person_id not_a_participant", "- minutes out_of_range"});
    CHECK(office.last_trace() == "support.record_consultation refused R5-09 out_of_range");
    CHECK(office.rows("support_consultations") == 0);
}

TEST_CASE("422 R5-09 R5-22 no support before the enrolment, after the project, or tomorrow") {
    SupportOffice office;
    auto body = office.consultation();
    body.given_on = "2011-05-09";
    CHECK(office.record(body).findings() == Told{"R5-09 given_on before_enrolment"});
    body.given_on = "2012-01-01";
    CHECK(office.record(body).findings() == Told{"R5-22 given_on outside_project"});
    office.set_day("2011-05-15");
    CHECK(office.record(office.consultation()).findings() == Told{"- given_on in_future"});
    CHECK(office.rows("support_consultations") == 0);
}

TEST_CASE("201 a consultation is kept for the participation") {
    SupportOffice office;
    const auto answer = office.record(office.consultation());
    CHECK(answer.status == 201);
    CHECK(answer.at("participation_id") == office.participation_id);
    CHECK(answer.at("minutes") == "60");
    CHECK(answer.at("kind") == "counsellor");
    CHECK(office.last_trace() == "support.record_consultation done");
}

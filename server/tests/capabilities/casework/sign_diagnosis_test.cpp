#include "casework/sign_diagnosis.hpp"

#include <doctest/doctest.h>

#include "casework_office.hpp"

using namespace wedka::test;

namespace {

std::string quoted(const std::string& id) {
    return '"' + id + '"';
}

}  // namespace

TEST_CASE("401 a diagnosis is not signed by nobody") {
    CaseworkOffice office;
    CHECK(office.post("/api/diagnoses", office.diagnosis().text(), "").status == 401);
}

TEST_CASE("403 a coordinator signs no diagnoses, a social worker only of her own people") {
    CaseworkOffice office;
    CHECK(office.post("/api/diagnoses", office.diagnosis().text(), "celina").status == 403);
    auto body = office.diagnosis();
    body.person_id = office.person("Czesław", "Nieprzydzielony");
    CHECK(office.post("/api/diagnoses", body.text(), "beata").status == 403);
    CHECK(office.rows("casework_diagnoses") == 0);
}

TEST_CASE("404 a diagnosis of nobody, or by an interview with somebody else") {
    CaseworkOffice office;
    auto body = office.diagnosis();
    body.person_id = nobody;
    CHECK(office.post("/api/diagnoses", body.text()).status == 404);

    auto other = office.interview();
    other.person_id = office.person("Czesław", "Inny");
    body = office.diagnosis();
    body.interview_id = quoted(office.post("/api/interviews", other.text()).at("interview_id"));
    const auto foreign = office.post("/api/diagnoses", body.text());
    body.interview_id = quoted(nobody);
    const auto missing = office.post("/api/diagnoses", body.text());
    CHECK(foreign.status == 404);
    CHECK(foreign.body == missing.body);
    CHECK(office.rows("casework_diagnoses") == 0);
}

TEST_CASE("422 a diagnosis with a problem that art. 7 does not know, and one without any") {
    CaseworkOffice office;
    auto body = office.diagnosis();
    body.problems = R"(["bad_luck"])";
    CHECK(office.post("/api/diagnoses", body.text()).findings() ==
          std::vector<std::string>{"- problems[0] unknown_choice"});
    body.problems = R"(["poverty","poverty"])";
    CHECK(office.post("/api/diagnoses", body.text()).findings() ==
          std::vector<std::string>{"- problems[1] repeated"});
    CHECK(office.rows("casework_problems") == 0);
}

TEST_CASE("422 R2-01 a diagnosis signed by a coordinator, on an interview not held") {
    CaseworkOffice office;
    auto body = office.diagnosis();
    body.worker_id = office.member("celina");
    body.interview_id = quoted(office.ordered_interview());
    const auto answer = office.post("/api/diagnoses", body.text(), "beata");
    CHECK(answer.status == 422);
    CHECK(answer.findings() ==
          std::vector<std::string>{"R2-01 worker_id not_social_worker",
                                   "R2-01 interview_id interview_not_visited"});
    CHECK(office.last_trace() == "casework.sign_diagnosis refused R2-01 R2-01");
    CHECK(office.rows("casework_diagnoses") == 0);
}

TEST_CASE("422 R2-02 a diagnosis signed before the visit, and one signed tomorrow") {
    CaseworkOffice office;
    const auto interview_id = office.ordered_interview();
    office.post("/api/interviews/" + interview_id + "/visit",
                R"({"visited_on":"2026-03-09","place":"dom","form":"paper"})", "beata");
    auto body = office.diagnosis();
    body.interview_id = quoted(interview_id);
    CHECK(office.post("/api/diagnoses", body.text(), "beata").findings() ==
          std::vector<std::string>{"R2-02 signed_on signed_before_visit"});
    body.signed_on = "2026-11-22";
    CHECK(office.post("/api/diagnoses", body.text(), "beata").findings() ==
          std::vector<std::string>{"- signed_on in_future"});
    CHECK(office.rows("casework_diagnoses") == 0);
}

TEST_CASE("201 a diagnosis keeps its words as words and its texts encrypted") {
    CaseworkOffice office;
    const auto answer = office.post("/api/diagnoses", office.diagnosis().text(), "beata");
    CHECK(answer.status == 201);
    CHECK(answer.count("problems") == 2);
    CHECK(answer.at("needs[0]") == "work");
    CHECK(answer.at("barriers") == "Brak kwalifikacji");
    CHECK(office.last_trace() == "casework.sign_diagnosis done");
    CHECK(office.rows("casework_problems") == 2);
    CHECK(office.rows("casework_needs") == 1);
    office.store().read(office.office(), [&](wedka::Connection& connection) {
        const auto kept = connection.value<wedka::Bytes>(
            "SELECT barriers FROM casework_diagnoses WHERE office_id = $1", office.office());
        CHECK(kept.data.find("kwalifikacji") == std::string::npos);
    });
}

TEST_CASE("404 nothing changes a signed diagnosis: there is no such address") {
    CaseworkOffice office;
    const auto address = "/api/diagnoses/" + office.signed_diagnosis();
    CHECK(office.put(address, office.diagnosis().text()).status == 404);
    CHECK(office.remove(address).status == 404);
}

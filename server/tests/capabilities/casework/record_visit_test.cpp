#include "casework/record_visit.hpp"

#include <doctest/doctest.h>

#include "casework_office.hpp"

using namespace wedka::test;

namespace {

const std::string on_paper =
    R"({"visited_on":"2026-03-05","place":"w miejscu zamieszkania","form":"paper"})";

std::string visit_of(const std::string& interview_id) {
    return "/api/interviews/" + interview_id + "/visit";
}

}  // namespace

TEST_CASE("401 a visit is not recorded by nobody") {
    CaseworkOffice office;
    CHECK(office.post(visit_of(office.ordered_interview()), on_paper, "").status == 401);
}

TEST_CASE("403 a coordinator records no visits, a social worker only with her own people") {
    CaseworkOffice office;
    CHECK(office.post(visit_of(office.ordered_interview()), on_paper, "celina").status == 403);
    auto body = office.interview();
    body.person_id = office.person("Czesław", "Nieprzydzielony");
    const auto foreign = office.post("/api/interviews", body.text()).at("interview_id");
    CHECK(office.post(visit_of(foreign), on_paper, "beata").status == 403);
    CHECK(office.last_trace() == "casework.record_visit denied not_assigned");
}

TEST_CASE("404 a visit of an interview that was never ordered") {
    CaseworkOffice office;
    CHECK(office.post(visit_of(nobody), on_paper).status == 404);
}

TEST_CASE("400 a visit that is not JSON, 422 one without day, place and form") {
    CaseworkOffice office;
    const auto interview_id = office.ordered_interview();
    CHECK(office.post(visit_of(interview_id), R"({"place":)").status == 400);
    const auto answer = office.post(visit_of(interview_id), "{}");
    CHECK(answer.status == 422);
    CHECK(answer.findings() ==
          std::vector<std::string>{"- visited_on required", "- place required", "- form required"});
}

TEST_CASE("422 R2-01 a visit by a worker who was not yet a social worker") {
    CaseworkOffice office;
    auto body = office.interview();
    body.worker_id = office.member("celina");
    const auto by_celina = office.post("/api/interviews", body.text()).at("interview_id");
    const auto answer = office.post(visit_of(by_celina), on_paper);
    CHECK(answer.status == 422);
    CHECK(answer.findings() == std::vector<std::string>{"R2-01 worker_id not_social_worker"});
}

TEST_CASE(
    "422 R2-02 R2-08 a visit before the need was known, in the ministry's form without signature") {
    CaseworkOffice office;
    const auto interview_id = office.ordered_interview();
    const auto answer = office.post(
        visit_of(interview_id),
        R"({"visited_on":"2026-03-01","place":"dom","form":"ministry_system"})", "beata");
    CHECK(answer.status == 422);
    CHECK(answer.findings() == std::vector<std::string>{"R2-02 visited_on visit_before_order",
                                                        "R2-08 signature signature_needed"});
    CHECK(office.last_trace() == "casework.record_visit refused R2-02 R2-08");
    const auto kept = office.get("/api/people/" + office.barbara + "/casework");
    CHECK(kept.at("interviews[0].visited_on").empty());
    CHECK(kept.at("interviews[0].place").empty());
}

TEST_CASE("422 R2-06 an interview once held is not changed") {
    CaseworkOffice office;
    const auto interview_id = office.ordered_interview();
    REQUIRE(office.post(visit_of(interview_id), on_paper, "beata").status == 201);
    const auto again =
        office.post(visit_of(interview_id),
                    R"({"visited_on":"2026-03-09","place":"ośrodek","form":"paper"})", "beata");
    CHECK(again.status == 422);
    CHECK(again.findings() == std::vector<std::string>{"R2-06 visited_on already_visited"});
    const auto kept = office.get("/api/people/" + office.barbara + "/casework");
    CHECK(kept.at("interviews[0].visited_on") == "2026-03-05");
    CHECK(kept.at("interviews[0].place") == "w miejscu zamieszkania");
}

TEST_CASE("201 a visit on paper, and one in the ministry's system with its signature") {
    CaseworkOffice office;
    const auto answer = office.post(visit_of(office.ordered_interview()), on_paper, "beata");
    CHECK(answer.status == 201);
    CHECK(answer.at("visited_on") == "2026-03-05");
    CHECK(answer.at("form") == "paper");
    CHECK(office.last_trace() == "casework.record_visit done");

    const auto electronic = office.post(
        visit_of(office.ordered_interview()),
        R"({"visited_on":"2026-03-05","place":"dom","form":"ministry_system","signature":"4F2A"})",
        "beata");
    CHECK(electronic.status == 201);
    CHECK(electronic.at("signature") == "4F2A");
}

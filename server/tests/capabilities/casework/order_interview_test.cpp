#include "casework/order_interview.hpp"

#include <doctest/doctest.h>

#include "casework_office.hpp"

using namespace wedka::test;

TEST_CASE("401 an interview is not ordered by nobody") {
    CaseworkOffice office;
    CHECK(office.post("/api/interviews", office.interview().text(), "").status == 401);
}

TEST_CASE("403 an accountant orders no interviews, a social worker only with her own people") {
    CaseworkOffice office;
    CHECK(office.post("/api/interviews", office.interview().text(), "dorota").status == 403);
    CHECK(office.last_trace() == "casework.order_interview denied not_allowed");
    auto body = office.interview();
    body.person_id = office.person("Czesław", "Nieprzydzielony");
    const auto answer = office.post("/api/interviews", body.text(), "beata");
    CHECK(answer.status == 403);
    CHECK(answer.has_finding("-", ""));
    CHECK(office.rows("casework_interviews") == 0);
}

TEST_CASE("404 an interview with a person, or by a worker, who is not there") {
    CaseworkOffice office;
    auto body = office.interview();
    body.person_id = nobody;
    CHECK(office.post("/api/interviews", body.text(), "beata").status == 404);
    body = office.interview();
    body.worker_id = nobody;
    const auto answer = office.post("/api/interviews", body.text(), "beata");
    CHECK(answer.status == 404);
    CHECK(answer.has_finding("-", "worker_id"));
    CHECK(office.rows("casework_interviews") == 0);
}

TEST_CASE("422 everything unreadable in an order is said at once") {
    CaseworkOffice office;
    const auto answer = office.post("/api/interviews", R"({"basis":"gossip","is_urgent":"tak"})");
    CHECK(answer.status == 422);
    CHECK(answer.findings() ==
          std::vector<std::string>{"- person_id required", "- basis unknown_choice",
                                   "- learned_on required", "- is_urgent not_boolean",
                                   "- worker_id required"});
}

TEST_CASE("422 a need learned of tomorrow") {
    CaseworkOffice office;
    auto body = office.interview();
    body.learned_on = "2026-11-22";
    const auto answer = office.post("/api/interviews", body.text(), "beata");
    CHECK(answer.status == 422);
    CHECK(answer.findings() == std::vector<std::string>{"- learned_on in_future"});
    CHECK(office.last_trace() == "casework.order_interview refused in_future");
    CHECK(office.rows("casework_interviews") == 0);
    CHECK(office.rows("casework_numbers") == 0);
}

TEST_CASE("201 an interview has fourteen working days, without Saturdays, Sundays and holidays") {
    CaseworkOffice office;
    auto body = office.interview();
    const auto answer = office.post("/api/interviews", body.text(), "beata");
    CHECK(answer.status == 201);
    CHECK(answer.at("number") == "W/1/2026");
    CHECK(answer.at("due_on") == "2026-03-20");
    CHECK(answer.at("worker_name") == "beata Brzoza");
    CHECK(answer.at("visited_on").empty());
    CHECK(office.last_trace() == "casework.order_interview done");

    body.learned_on = "2026-04-30";  // 1 May and 3 May are holidays; the 3rd is a Sunday.
    CHECK(office.post("/api/interviews", body.text(), "beata").at("due_on") == "2026-05-21");
}

TEST_CASE("201 an urgent interview has two working days") {
    CaseworkOffice office;
    auto body = office.interview();
    body.is_urgent = "true";
    body.learned_on = "2026-03-05";
    CHECK(office.post("/api/interviews", body.text(), "beata").at("due_on") == "2026-03-09");
}

TEST_CASE("201 an interview of 2011 is kept, without a term that nobody knows") {
    CaseworkOffice office;
    auto body = office.interview();
    body.learned_on = "2011-03-02";
    const auto answer = office.post("/api/interviews", body.text(), "beata");
    CHECK(answer.status == 201);
    CHECK(answer.at("number") == "W/1/2011");
    CHECK(answer.at("due_on").empty());
    CHECK(office.rows("casework_interviews") == 1);
}

TEST_CASE("201 numbers count in each year, and a refused order takes none") {
    CaseworkOffice office;
    auto body = office.interview();
    CHECK(office.post("/api/interviews", body.text()).at("number") == "W/1/2026");
    body.learned_on = "2026-12-31";
    CHECK(office.post("/api/interviews", body.text()).status == 422);
    body.learned_on = "2025-12-31";
    CHECK(office.post("/api/interviews", body.text()).at("number") == "W/1/2025");
    body.learned_on = "2026-03-03";
    CHECK(office.post("/api/interviews", body.text()).at("number") == "W/2/2026");
}

TEST_CASE("201 interviews of sealed people are numbered apart, so that no gap tells of them") {
    CaseworkOffice office;
    const auto order = [&](const std::string& person_id) {
        return office
            .post("/api/interviews",
                  R"({"person_id":")" + person_id +
                      R"(","basis":"request","learned_on":"2026-11-16","is_urgent":false,)" +
                      R"("worker_id":")" + office.member("beata") + R"("})",
                  "beata")
            .at("number");
    };
    const auto hidden = office.person("Ola", "Lis");
    office.assign(hidden, "beata");
    REQUIRE(office
                .post("/api/people/" + hidden + "/seal",
                      R"({"kind":"violence","reason":"x","member_ids":[]})", "beata")
                .status == 201);
    CHECK(order(office.barbara) == "W/1/2026");
    CHECK(order(hidden) == "WZ/1/2026");
    CHECK(order(office.barbara) == "W/2/2026");
}

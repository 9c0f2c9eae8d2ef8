#include "desk/desk.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "casework/casework.hpp"
#include "finance/finance.hpp"
#include "parameters/parameters.hpp"
#include "programmes/programmes.hpp"
#include "support/support.hpp"
#include "support/test_office.hpp"

using namespace wedka;
using test::TestOffice;

namespace {

/// Zofia, whose interview is ordered and waits for Beata's visit until 10 December 2026.
struct OfficeWithAnInterview {
    TestOffice office{{parameters::add_routes, casework::add_routes, finance::add_routes,
                       programmes::add_routes, support::add_routes, desk::add_routes}};
    std::string zofia = office.person("Zofia", "Żak");

    OfficeWithAnInterview() {
        office.assign(zofia, "beata");
        const auto ordered = office.post(
            "/api/interviews",
            fmt::format(R"({{"person_id":"{}","basis":"request","learned_on":"2026-11-20",)"
                        R"("is_urgent":false,"worker_id":"{}"}})",
                        zofia, office.member("beata")),
            "beata");
        REQUIRE(ordered.status == 201);
        REQUIRE(ordered.at("due_on") == "2026-12-10");
    }
};

}  // namespace

TEST_CASE("401 nobody has a day without signing in") {
    OfficeWithAnInterview with;
    CHECK(with.office.get("/api/my-day", "").status == 401);
    CHECK(with.office.post("/api/search", R"({"text":"zak"})", "").status == 401);
}

TEST_CASE("403 a timeline is only for those who may read the card") {
    OfficeWithAnInterview with;
    CHECK(with.office.get("/api/people/" + with.zofia + "/timeline", "dorota").status == 403);
    CHECK(with.office.get("/api/people/0193e7a0-0000-7000-8000-000000000000/timeline").status ==
          404);
}

TEST_CASE("200 Mój dzień shows what is overdue, due today and in the next fourteen days") {
    OfficeWithAnInterview with;
    CHECK(with.office.get("/api/my-day?on=2026-11-25", "beata").count("next") == 0);
    CHECK(with.office.get("/api/my-day?on=2026-11-26", "beata")
              .at("next[0].person_name")
              .find("Żak") != std::string::npos);
    CHECK(with.office.get("/api/my-day?on=2026-12-10", "beata").count("today") == 1);
    CHECK(with.office.get("/api/my-day?on=2026-12-11", "beata").count("overdue") == 1);
    CHECK(with.office.get("/api/my-day?on=soon", "beata").has_finding("-", "on"));
}

TEST_CASE("200 Mój dzień and its counts hold nothing of people whom the worker may not know") {
    OfficeWithAnInterview with;
    const auto zenon = with.office.person("Zenon", "Zięba", "1980-03-03", "male");
    with.office.post(
        "/api/interviews",
        fmt::format(R"({{"person_id":"{}","basis":"request","learned_on":"2026-11-20",)"
                    R"("is_urgent":false,"worker_id":"{}"}})",
                    zenon, with.office.member("beata")));
    CHECK(with.office.get("/api/my-day?on=2026-12-10", "anna").count("today") == 2);
    CHECK(with.office.get("/api/my-day?on=2026-12-10", "beata").count("today") == 1);
}

TEST_CASE("200 the one search finds people, and contracts only for those who may see them") {
    OfficeWithAnInterview with;
    CHECK(with.office.post("/api/search", R"({"text":"zof"})").count("people") == 1);
    CHECK(with.office.post("/api/search", R"({"text":"W/1"})", "dorota").count("contracts") == 0);
    CHECK(with.office.post("/api/search", R"({"text":" "})").status == 422);
}

TEST_CASE("200 a timeline tells what happened, the latest first, and leaves its trace") {
    OfficeWithAnInterview with;
    const auto timeline = with.office.get("/api/people/" + with.zofia + "/timeline", "beata");
    CHECK(timeline.count("items") == 1);
    CHECK(timeline.at("items[0].kind") == "interview_ordered");
    CHECK(with.office.last_trace() == "people.read read");
}

TEST_CASE("200 Mój dzień holds no casework for a role without casework, even of people it knows") {
    OfficeWithAnInterview with;
    with.office.assign(with.zofia, "celina");
    CHECK(with.office.get("/api/people/" + with.zofia, "celina").status == 200);
    CHECK(with.office.get("/api/my-day?on=2026-12-10", "celina").count("today") == 0);
}

TEST_CASE("200 Mój dzień shows a request for a certificate until it is answered, to who may answer") {
    OfficeWithAnInterview with;
    auto& office = with.office;
    const auto project = office.post(
        "/api/projects",
        R"({"name":"Integracja","rule_set":"EFS_1420","from_on":"2026-01-01","to_on":"2026-12-31",)"
        R"("aim":"Praca","partners":[{"name":"Caritas","role":"lead","does":"Prowadzi"}],)"
        R"("planned":{"participants":2,"decision_on":"2025-12-15","decision_reference":"1/2025",)"
        R"("reason":"Plan"}})",
        "celina");
    const auto asked = office.post(
        "/api/projects/" + project.at("project_id") + "/qualifying-certificates",
        fmt::format(R"({{"person_id":"{}","asked_on":"2026-11-19","way":"in_writing",)"
                    R"("is_signed":true,"asked_by":"person"}})",
                    with.zofia),
        "beata");
    REQUIRE(asked.status == 201);
    const auto day = office.get("/api/my-day?on=2026-11-26", "beata");
    CHECK(day.at("today[0].kind") == "certificate");
    CHECK(day.at("today[0].subject_id") == asked.at("qualifying_id"));
    CHECK(day.at("today[0].number") == "Integracja");
    CHECK(office.get("/api/my-day?on=2026-11-26", "celina").count("today") == 0);
    office.post("/api/qualifying-certificates/" + asked.at("qualifying_id") + "/closing",
                R"({"closed_on":"2026-11-20","reason":"withdrawn"})", "beata");
    CHECK(office.get("/api/my-day?on=2026-11-26", "beata").count("today") == 0);
}

#include "desk/note_task.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "casework/casework.hpp"
#include "desk/desk.hpp"
#include "finance/finance.hpp"
#include "parameters/parameters.hpp"
#include "programmes/programmes.hpp"
#include "support/support.hpp"
#include "support/test_office.hpp"

using namespace wedka;
using test::TestOffice;

namespace {

struct WithDesk : TestOffice {
    WithDesk()
        : TestOffice({parameters::add_routes, casework::add_routes, finance::add_routes,
                      programmes::add_routes, support::add_routes, desk::add_routes}) {}
    test::Answer task(const std::string& due_on, const std::string& who = "beata",
                      const std::string& person = "") {
        return post("/api/tasks",
                    fmt::format(R"({{"due_on":"{}","what":"Zadzwonić do szkoły"{}}})", due_on,
                                person.empty() ? "" : R"(,"person_id":")" + person + '"'),
                    who);
    }
    test::Answer day(const std::string& who = "beata") {
        return get("/api/my-day?on=2026-11-21", who);
    }
};

const std::string nobody = "01900000-0000-7000-8000-000000000000";

}  // namespace

TEST_CASE_FIXTURE(WithDesk, "401 403 404 a task is one's own, and about people one may read") {
    CHECK(task("2026-11-21", "").status == 401);
    CHECK(task("2026-11-21", "beata", nobody).status == 404);
    CHECK(task("2026-11-21", "beata", person("Obca", "Osoba")).status == 403);
    const auto beatas = task("2026-11-21");
    CHECK(post("/api/tasks/" + beatas.at("task_id") + "/done", "{}").status == 404);
    CHECK(remove("/api/tasks/" + beatas.at("task_id") + "/done").status == 404);
    CHECK(post("/api/tasks/" + nobody + "/done", "{}", "beata").status == 404);
    CHECK(day("anna").count("today") == 0);
    CHECK(rows("desk_tasks") == 1);
}

TEST_CASE_FIXTURE(WithDesk, "422 a task has a day and a text") {
    CHECK(post("/api/tasks", R"({"due_on":"wkrótce","what":""})", "beata").findings() ==
          std::vector<std::string>{"- due_on not_day", "- what required"});
    CHECK(rows("desk_tasks") == 0);
}

TEST_CASE_FIXTURE(WithDesk, "200 tasks stand in three groups, are ticked off, and taken back") {
    const auto zofia = person("Zofia", "Żak");
    assign(zofia, "beata");
    task("2026-11-20");
    const auto today = task("2026-11-21", "beata", zofia);
    task("2026-12-05");
    task("2026-12-06");
    auto shown = day();
    CHECK(shown.count("overdue") == 1);
    REQUIRE(shown.count("today") == 1);
    CHECK(shown.count("next") == 1);
    CHECK(shown.at("today[0].kind") == "own_task");
    CHECK(shown.at("today[0].description") == "Zadzwonić do szkoły");
    CHECK(shown.at("today[0].person_name") == "Zofia Żak");

    const auto done_path = "/api/tasks/" + today.at("task_id") + "/done";
    CHECK(post(done_path, "{}", "beata").at("done_on") == "2026-11-21");
    CHECK(last_trace() == "desk.keep_tasks done");
    CHECK(day().count("today") == 0);
    CHECK(post(done_path, "{}", "beata").findings() ==
          std::vector<std::string>{"-  task_already_done"});
    CHECK(remove(done_path, "beata").status == 200);
    CHECK(day().count("today") == 1);
}

TEST_CASE_FIXTURE(WithDesk, "200 the days of a project come up while they come, not afterwards") {
    const auto founded = post(
        "/api/projects",
        R"({"name":"Nowy start","rule_set":"local","from_on":"2026-01-01","to_on":"2026-12-01",)"
        R"("aim":"Praca","partners":[],"planned":{"participants":5,"decision_on":"2026-01-01",)"
        R"("decision_reference":"decyzja 1","reason":"plan"}})");
    REQUIRE(founded.status == 201);
    CHECK(day("celina").at("next[0].kind") == "project_ends");
    CHECK(day("celina").at("next[0].number") == "Nowy start");
    CHECK(get("/api/my-day?on=2026-12-01", "celina").count("today") == 1);
    CHECK(get("/api/my-day?on=2026-12-02", "celina").count("overdue") == 0);
    CHECK(day("filip").count("next") == 0);
}

TEST_CASE_FIXTURE(WithDesk,
                  "200 the last day of a call comes up for who raises funds, until applied") {
    const auto noted =
        post("/api/fundings",
             fmt::format(R"({{"name":"Klub Senior+","funder":"Wojewoda","worker_id":"{}",)"
                         R"("call_closes_on":"2026-12-01","noted_on":"2026-11-02"}})",
                         member("celina")),
             "celina");
    REQUIRE(noted.status == 201);
    CHECK(day("celina").at("next[0].kind") == "call_closes");
    CHECK(day("celina").at("next[0].number") == "Klub Senior+");
    CHECK(get("/api/my-day?on=2026-12-02", "celina").count("overdue") == 0);
    CHECK(day("dorota").count("next") == 0);
    REQUIRE(post("/api/fundings/" + noted.at("funding_id") + "/steps",
                 R"({"stage":"applied","taken_on":"2026-11-20","amount":"1000.00"})", "celina",
                 {{"if-match", "\"1\""}})
                .status == 201);
    CHECK(day("celina").count("next") == 0);
}

#include <doctest/doctest.h>

#include "casework/casework.hpp"
#include "family_office.hpp"

/// Visits, actions done and the end of an assistance, and who sees it.
using namespace wedka;
using namespace wedka::test;

namespace {

using Told = std::vector<std::string>;

const std::string visit =
    R"({"visited_on":"2026-04-02","minutes":60,"place":"dom rodziny","is_child_at_risk":true,)"
    R"("course":"Rozmowa o szkole"})";
const std::string ending =
    R"({"ended_on":"2026-08-31","result":"aims_reached","final_assessment":"Dzieci się uczą"})";

struct WithPlan : FamilyOffice {
    const Answer assistance = opened();
    const Answer planned = post(at(assistance, "/plans"), plan().text());
    const std::string action_id = planned.at("plans[0].actions[0].action_id");
    const std::string done = at(assistance, "/actions/" + action_id + "/done");

    std::vector<casework::AssistanceFact> families(const std::string& from, const std::string& to) {
        std::vector<casework::AssistanceFact> found;
        store().read(this->office(), [&](Connection& connection) {
            const Actor head{.office = this->office(),
                             .account = {},
                             .worker = {},
                             .name = {},
                             .roles = {"head"}};
            const app::RolePolicy policy;
            const Operation operation(connection, keys(), policy, head, Moment{});
            found = casework::families_with_assistant(
                operation, *Period::make(*Day::parse(from), Day::parse(to)));
        });
        return found;
    }
};

}  // namespace

TEST_CASE_FIXTURE(WithPlan, "401 403 404 who records no visit, marks nothing and ends nothing") {
    CHECK(post(at(assistance, "/visits"), visit, "").status == 401);
    CHECK(post(at(assistance, "/visits"), visit, "dorota").status == 403);
    CHECK(post(done, R"({"done_on":"2026-04-30"})", "").status == 401);
    CHECK(post(done, R"({"done_on":"2026-04-30"})", "beata").status == 403);
    CHECK(post(at(assistance, "/ending"), ending, "").status == 401);
    CHECK(post(at(assistance, "/ending"), ending, "beata").status == 403);
    CHECK(post("/api/assistances/" + nobody + "/visits", visit).status == 404);
    CHECK(post("/api/assistances/" + nobody + "/ending", ending).status == 404);
    CHECK(post(at(assistance, "/actions/" + nobody + "/done"), R"({"done_on":"2026-04-30"})")
              .status == 404);
    CHECK(get(at(assistance), "").status == 401);
    CHECK(get(at(assistance), "celina").status == 403);
    CHECK(get("/api/assistances/" + nobody).status == 404);
    CHECK(rows("casework_family_visits") == 0);
}

TEST_CASE_FIXTURE(WithPlan, "422 R4-15 a visit before the work began is not kept") {
    const auto answer =
        post(at(assistance, "/visits"), R"({"visited_on":"2026-03-01","minutes":0,"place":"dom",)"
                                        R"("is_child_at_risk":false,"course":"Rozmowa"})");
    CHECK(answer.findings() ==
          Told{"R4-15 visited_on visit_outside_assistance", "R4-15 minutes no_such_length"});
    CHECK(rows("casework_family_visits") == 0);
}

TEST_CASE_FIXTURE(WithPlan, "201 a visit is kept with what happened, and stands on the timeline") {
    const auto answer = post(at(assistance, "/visits"), visit);
    REQUIRE(answer.status == 201);
    CHECK(answer.at("visits[0].minutes") == "60");
    CHECK(answer.at("visits[0].is_child_at_risk") == "true");
    CHECK(answer.at("visits[0].worker_name") == "Gosia Gil");
    CHECK(last_trace() == "casework.assist_family done");
}

TEST_CASE_FIXTURE(WithPlan, "422 R4-04 an action is done after the plan, by today, and once") {
    CHECK(post(done, "{}").findings() == Told{"- done_on required"});
    CHECK(post(done, R"({"done_on":"2026-03-15"})").findings() ==
          Told{"R4-04 done_on before_plan"});
    CHECK(post(done, R"({"done_on":"2026-11-22"})").findings() == Told{"- done_on in_future"});
    const auto marked = post(done, R"({"done_on":"2026-05-02"})");
    REQUIRE(marked.status == 201);
    CHECK(marked.at("plans[0].actions[0].done_on") == "2026-05-02");
    CHECK(post(done, R"({"done_on":"2026-05-03"})").findings() == Told{"- done_on already_done"});
}

TEST_CASE_FIXTURE(WithPlan, "422 R4-04 what was done after the work ended is none of it") {
    REQUIRE(post(at(assistance, "/ending"), ending).status == 201);
    CHECK(post(done, R"({"done_on":"2026-09-01"})").findings() ==
          Told{"R4-04 done_on outside_assistance"});
    CHECK(post(done, R"({"done_on":"2026-08-31"})").status == 201);
}

TEST_CASE_FIXTURE(WithPlan, "422 R4-06 who reached the aims of no plan") {
    auto body = AssistanceBody{.household_id = other_household("Cis"), .worker_id = gosia};
    const auto other = post("/api/assistances", body.text());
    CHECK(post(at(other, "/ending"), ending).findings() == Told{"R4-06 result no_plan"});
    CHECK(get(at(other)).at("ended_on").empty());
}

TEST_CASE_FIXTURE(WithPlan, "201 the work ends with a result, once, and then nothing is planned") {
    const auto ended = post(at(assistance, "/ending"), ending);
    REQUIRE(ended.status == 201);
    CHECK(ended.at("state") == "ended");
    CHECK(ended.at("final_assessment") == "Dzieci się uczą");
    CHECK(last_trace() == "casework.end_assistance done");
    CHECK(post(at(assistance, "/ending"), ending).findings() == Told{"-  assistance_ended"});
    CHECK(post(at(assistance, "/plans"), plan().text()).findings() == Told{"-  assistance_ended"});
}

TEST_CASE_FIXTURE(WithPlan, "200 the list and the record are of families that one knows") {
    CHECK(get("/api/assistances").count("items") == 1);
    CHECK(get("/api/assistances").at("items[0].person_id") == barbara);
    // Beata knows Barbara; that is enough to know of her family's assistant.
    CHECK(get("/api/assistances", "beata").count("items") == 1);
    CHECK(get(at(assistance), "beata").status == 200);
    AssistanceBody body{.household_id = other_household("Cis"), .worker_id = gosia};
    const auto other = post("/api/assistances", body.text());
    REQUIRE(other.status == 201);
    CHECK(get("/api/assistances").count("items") == 2);
    CHECK(get("/api/assistances", "beata").count("items") == 1);
    CHECK(get("/api/assistances?limit=1").count("items") == 1);
    CHECK(get("/api/assistances?limit=1&after=" + get("/api/assistances?limit=1").at("next"))
              .count("items") == 1);
    CHECK(get(at(other), "beata").status == 403);
}

TEST_CASE_FIXTURE(WithPlan, "families with an assistant are told for a time, with their people") {
    CHECK(families("2026-01-01", "2026-03-01").empty());
    const auto found = families("2026-01-01", "2026-03-02");
    REQUIRE(found.size() == 1);
    CHECK(found[0].number == "AR/1/2026");
    CHECK(found[0].family.size() == 2);
    CHECK(found[0].family.front().first_name == "Barbara");
    // Not ended yet, whatever was planned.
    CHECK(families("2026-10-01", "2026-10-31").size() == 1);
    REQUIRE(post(at(assistance, "/ending"), ending).status == 201);
    CHECK(families("2026-08-31", "2026-12-31").size() == 1);
    CHECK(families("2026-09-01", "2026-12-31").empty());
}

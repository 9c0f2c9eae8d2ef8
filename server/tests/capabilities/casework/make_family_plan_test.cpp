#include "casework/make_family_plan.hpp"

#include <doctest/doctest.h>

#include "family_office.hpp"

using namespace wedka::test;

namespace {

using Told = std::vector<std::string>;

struct WithAssistance : FamilyOffice {
    const Answer assistance = opened();
    const std::string path = at(assistance, "/plans");
};

}  // namespace

TEST_CASE_FIXTURE(WithAssistance, "401 403 404 who makes no plan, and for whom") {
    CHECK(post(path, plan().text(), "").status == 401);
    CHECK(post(path, plan().text(), "dorota").status == 403);
    CHECK(post("/api/assistances/" + nobody + "/plans", plan().text()).status == 404);
    auto body = plan();
    body.consulted_with = '"' + nobody + '"';
    CHECK(post(path, body.text()).status == 404);
    CHECK(rows("casework_family_plans") == 0);
}

TEST_CASE_FIXTURE(WithAssistance, "422 R4-04 a plan has aims, and actions within its time") {
    auto body = plan();
    body.aims = "[]";
    body.actions = "[]";
    CHECK(post(path, body.text()).findings() ==
          Told{"R4-04 aims no_aim", "R4-04 actions no_action"});
    body = plan();
    body.made_on = "2026-03-01";
    body.actions =
        R"([{"side":"family","description":"a","due_on":"2026-02-28","expected_effect":"x"},)"
        R"({"side":"assistant","description":"b","due_on":"2026-09-01","expected_effect":"x"}])";
    CHECK(post(path, body.text()).findings() == Told{"R4-04 made_on outside_assistance",
                                                     "R4-04 actions[0].due_on outside_assistance",
                                                     "R4-04 actions[1].due_on outside_assistance"});
    body.actions = R"([{"side":"family","description":"a"}])";
    CHECK(post(path, body.text()).findings() ==
          Told{"- actions[0].due_on required", "- actions[0].expected_effect required"});
    CHECK(rows("casework_family_plans") == 0);
}

TEST_CASE_FIXTURE(WithAssistance, "422 R4-05 a plan is consulted with a social worker") {
    auto body = plan();
    body.consulted_with = "null";
    body.consulted_on = "null";
    CHECK(post(path, body.text()).findings() ==
          Told{"R4-05 consulted_with not_consulted", "R4-05 consulted_on not_consulted"});
    body = plan();
    body.consulted_with = '"' + member("dorota") + '"';
    CHECK(post(path, body.text()).findings() == Told{"R4-05 consulted_with not_social_worker"});
    CHECK(rows("casework_family_plans") == 0);
}

TEST_CASE_FIXTURE(WithAssistance, "422 R4-12 a plan is made with somebody of the family") {
    auto body = plan();
    body.made_with = "";
    CHECK(post(path, body.text()).findings() == Told{"R4-12 made_with made_without_family"});
    body.made_with = fmt::format(R"("{}","{}")", person("Obca", "Osoba"), barbara);
    CHECK(post(path, body.text()).findings() == Told{"R4-12 made_with[0] not_of_family"});
    body.made_with = fmt::format(R"("{0}","{0}")", barbara);
    CHECK(post(path, body.text()).findings() == Told{"- made_with[1] repeated"});
    CHECK(rows("casework_family_plans") == 0);
}

TEST_CASE_FIXTURE(WithAssistance, "422 R4-11 a plan of one side alone needs a written reason") {
    auto body = plan();
    body.actions =
        R"([{"side":"family","description":"a","due_on":"2026-04-30","expected_effect":"x"}])";
    const auto refused = post(path, body.text());
    CHECK(refused.findings() == Told{"R4-11 actions one_sided"});
    CHECK(refused.at("findings[0].can_be_justified") == "true");
    CHECK(rows("casework_family_plans") == 0);
    body.reasons = R"({"R4-11":"rodzina chce zacząć sama"})";
    CHECK(post(path, body.text()).status == 201);
}

TEST_CASE_FIXTURE(WithAssistance, "201 a second plan takes the place of the first, which stays") {
    const auto first = post(path, plan().text());
    REQUIRE(first.status == 201);
    CHECK(first.at("plans[0].version_no") == "1");
    CHECK(first.at("plans[0].made_with[0].person_id") == barbara);
    CHECK(first.at("plans[0].actions[1].expected_effect") == "Zajęcia wyrównawcze");
    CHECK(last_trace() == "casework.assist_family done");
    auto body = plan();
    body.aims = R"(["Nowy cel"])";
    const auto second = post(path, body.text());
    REQUIRE(second.status == 201);
    CHECK(second.count("plans") == 2);
    CHECK(second.at("plans[0].aims[0]") == "Nowy cel");
    CHECK(second.at("plans[1].aims[0]") == "Spokojna nauka");
    CHECK(second.at("version") == "3");
}

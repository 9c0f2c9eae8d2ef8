#include "casework/open_assistance.hpp"

#include <doctest/doctest.h>

#include "family_office.hpp"

using namespace wedka::test;

namespace {

using Told = std::vector<std::string>;
constexpr auto path = "/api/assistances";

}  // namespace

TEST_CASE("401 403 404 who opens no assistance, and for whom there is none") {
    FamilyOffice office;
    CHECK(office.post(path, office.assistance().text(), "").status == 401);
    CHECK(office.post(path, office.assistance().text(), "beata").status == 403);
    auto body = office.assistance();
    body.household_id = nobody;
    CHECK(office.post(path, body.text()).status == 404);
    body = office.assistance();
    body.worker_id = nobody;
    CHECK(office.post(path, body.text()).status == 404);
    // Nobody lived in the household before it was founded.
    body = office.assistance();
    body.from_on = "2019-12-31";
    CHECK(office.post(path, body.text()).status == 404);
    CHECK(office.rows("casework_assistances") == 0);
}

TEST_CASE("422 R4-10 R4-13 a social worker is no assistant, and the family agrees first") {
    FamilyOffice office;
    auto body = office.assistance();
    body.worker_id = office.member("beata");
    body.consent_on = "null";
    CHECK(office.post(path, body.text()).findings() ==
          Told{"R4-10 worker_id not_family_assistant", "R4-13 consent_on no_consent"});
    CHECK(office.post(path, "{}").has_finding("-", "household_id"));
    CHECK(office.rows("casework_assistances") == 0);
}

TEST_CASE("422 R4-14 a family has one assistant at a time") {
    FamilyOffice office;
    REQUIRE(office.opened().status == 201);
    auto second = office.assistance();
    second.worker_id = office.assistant("Hanna", "Hak");
    CHECK(office.post(path, second.text()).findings() ==
          Told{"R4-14 household_id second_assistant"});
    CHECK(office.rows("casework_assistances") == 1);
}

TEST_CASE("422 R4-01 the sixteenth family at one time is refused, and the fifteenth is not") {
    FamilyOffice office;
    auto body = office.assistance();
    for (int i = 0; i < 15; ++i) {
        body.household_id = office.other_household("Nowak" + std::string(1, char('a' + i)));
        REQUIRE(office.post(path, body.text()).status == 201);
    }
    const auto refused = office.opened();
    CHECK(refused.findings() == Told{"R4-01 worker_id too_many_families"});
    CHECK(refused.at("findings[0].values.limit") == "15");
    CHECK(office.rows("casework_assistances") == 15);
}

TEST_CASE("201 the family is kept as it was, and the assistant knows it from then on") {
    FamilyOffice office;
    const auto account =
        office.post("/api/accounts", R"({"member_id":")" + office.gosia +
                                         R"(","login":"gosia",)"
                                         R"("authorised_from":"2020-01-01","oath_on":"2020-01-01",)"
                                         R"("roles":["family_assistant"]})");
    REQUIRE(account.status == 201);
    const auto answer = office.opened();
    REQUIRE(answer.status == 201);
    CHECK(answer.at("number") == "AR/1/2026");
    CHECK(answer.at("state") == "lapsed");
    CHECK(answer.count("family") == 2);
    CHECK(answer.at("family[0].person_id") == office.barbara);
    CHECK(answer.at("family[1].role") == "child");
    CHECK(office.last_trace() == "casework.open_assistance done");
    CHECK(office.rows("casework_assisted_people") == 2);
    const auto timeline =
        office.get("/api/people/" + office.basia + "/casework").at("assistances[0].number");
    CHECK(timeline == "AR/1/2026");
}

#include "staff/add_member.hpp"

#include <doctest/doctest.h>

#include "support/test_office.hpp"

using wedka::test::TestOffice;

TEST_CASE("401 nobody adds a member without signing in") {
    TestOffice office;
    const auto before = office.rows("staff_members");
    CHECK(office.post("/api/staff", R"({"first_name":"Zofia","last_name":"Żuk"})", "").status ==
          401);
    CHECK(office.rows("staff_members") == before);
}

TEST_CASE("403 a social worker does not add members") {
    TestOffice office;
    const auto before = office.rows("staff_members");
    CHECK(
        office.post("/api/staff", R"({"first_name":"Zofia","last_name":"Żuk"})", "beata").status ==
        403);
    CHECK(office.rows("staff_members") == before);
}

TEST_CASE("422 a member without a name is refused at each field") {
    TestOffice office;
    const auto before = office.rows("staff_members");
    const auto answer = office.post("/api/staff", R"({"first_name":" "})");
    CHECK(answer.status == 422);
    CHECK(answer.has_finding("-", "first_name"));
    CHECK(answer.has_finding("-", "last_name"));
    CHECK(office.rows("staff_members") == before);
}

TEST_CASE("201 the head adds a member, who has no post yet") {
    TestOffice office;
    const auto answer = office.post("/api/staff", R"({"first_name":"Zofia","last_name":"Żuk"})");
    REQUIRE(answer.status == 201);
    CHECK(answer.at("first_name") == "Zofia");
    CHECK(answer.at("last_name") == "Żuk");
    CHECK(answer.count("posts") == 0);
    CHECK(office.last_trace() == "staff.change done");

    const auto read = office.get("/api/staff/" + answer.at("member_id"));
    CHECK(read.at("last_name") == "Żuk");
}

#include "staff/record_residents.hpp"

#include <doctest/doctest.h>

#include "support/test_office.hpp"

using wedka::test::TestOffice;

namespace {

constexpr auto count_of_2011 = R"({"residents":5900,"counted_on":"2010-12-31","source":"GUS"})";

}  // namespace

TEST_CASE("401 nobody records residents without signing in") {
    TestOffice office;
    CHECK(office.put("/api/residents/2011", count_of_2011, "").status == 401);
    CHECK(office.get("/api/residents", "").status == 401);
    CHECK(office.rows("staff_residents") == 0);
}

TEST_CASE("403 a social worker does not record residents") {
    TestOffice office;
    CHECK(office.put("/api/residents/2011", count_of_2011, "beata").status == 403);
    CHECK(office.rows("staff_residents") == 0);
}

TEST_CASE("422 R18-05 a count that cannot be right is refused with everything at once") {
    TestOffice office;
    const auto answer = office.put("/api/residents/2011",
                                   R"({"residents":0,"counted_on":"2026-11-22","source":"GUS"})");
    CHECK(answer.status == 422);
    CHECK(answer.findings() == std::vector<std::string>{"R18-05 residents nobody_lives_there",
                                                        "R18-05 counted_on in_future",
                                                        "R18-05 counted_on not_of_that_year"});
    CHECK(office.put("/api/residents/rok", count_of_2011).has_finding("-", "year"));
    CHECK(office.put("/api/residents/2011", R"({"residents":5900})").has_finding("-", "source"));
    CHECK(office.rows("staff_residents") == 0);
}

TEST_CASE("200 a count is kept, corrected, and read by year") {
    TestOffice office;
    REQUIRE(office.put("/api/residents/2011", count_of_2011).status == 200);
    CHECK(office.last_trace() == "staff.change done");
    REQUIRE(office
                .put("/api/residents/2012",
                     R"({"residents":5850,"counted_on":"2011-12-31","source":"ewidencja"})")
                .status == 200);
    REQUIRE(office
                .put("/api/residents/2011",
                     R"({"residents":5910,"counted_on":"2010-12-31","source":"GUS"})")
                .at("residents") == "5910");

    const auto all = office.get("/api/residents", "beata");
    REQUIRE(all.count("items") == 2);
    CHECK(all.at("items[0].year") == "2012");
    CHECK(all.at("items[0].source") == "ewidencja");
    CHECK(all.at("items[1].year") == "2011");
    CHECK(all.at("items[1].residents") == "5910");
    CHECK(all.at("items[1].counted_on") == "2010-12-31");
}

#include "staff/measure_staffing.hpp"

#include <doctest/doctest.h>

#include "app/policy.hpp"
#include "platform/store.hpp"
#include "support/test_office.hpp"

using namespace wedka;
using wedka::test::Answer;
using wedka::test::TestOffice;

namespace {

/// The office has Beata, a social worker since 2000, full-time.
struct Staffed {
    TestOffice office;

    std::string employ(const std::string& last_name, const std::string& share,
                       const std::string& from_on, const std::string& to_on = "") {
        const auto member =
            office
                .post("/api/staff", R"({"first_name":"Zofia","last_name":")" + last_name + R"("})")
                .at("member_id");
        const auto end = to_on.empty() ? "" : R"(,"to_on":")" + to_on + '"';
        const auto post = office.post("/api/staff/" + member + "/posts",
                                      R"({"kind":"social_worker","is_qualified":true,)"
                                      R"("funded_by":"gmina","share":")" +
                                          share + R"(","from_on":")" + from_on + '"' + end + '}');
        REQUIRE(post.status == 201);
        return member;
    }
    void count(int year, int residents) {
        const auto before = std::to_string(year - 1);
        REQUIRE(office
                    .put("/api/residents/" + std::to_string(year),
                         R"({"residents":)" + std::to_string(residents) + R"(,"counted_on":")" +
                             before + R"(-12-31","source":"GUS"})")
                    .status == 200);
    }
    std::string why(const Answer& standard, const std::string& last_name) {
        for (std::size_t i = 0; i < standard.count("posts"); ++i) {
            const auto post = "posts[" + std::to_string(i) + "].";
            if (standard.at(post + "last_name") == last_name) return standard.at(post + "why");
        }
        return {};
    }
};

}  // namespace

TEST_CASE_FIXTURE(Staffed, "401 403 the standard is read by staff who may") {
    count(2011, 5'900);
    CHECK(office.get("/api/staffing?on=2011-12-12", "").status == 401);
    CHECK(office.get("/api/staffing?on=2011-12-12", "beata").status == 200);
}

TEST_CASE_FIXTURE(Staffed, "422 R18-05 without a count of residents nothing is computed") {
    const auto answer = office.get("/api/staffing?on=2011-12-12");
    CHECK(answer.status == 422);
    CHECK(answer.findings() == std::vector<std::string>{"R18-05  residents_missing"});
    CHECK(answer.at("findings[0].values.day") == "2011-12-12");

    // A count made later does not tell how many there were before.
    count(2013, 5'900);
    CHECK(office.get("/api/staffing?on=2011-12-12").status == 422);
    CHECK(office.get("/api/staffing?on=2012-12-31").status == 200);
}

TEST_CASE_FIXTURE(Staffed, "422 R0-03 on a day without a ratio nothing is computed") {
    const auto answer = office.get("/api/staffing?on=2004-04-30");
    CHECK(answer.status == 422);
    CHECK(answer.findings() ==
          std::vector<std::string>{"R0-03  value_missing", "R18-05  residents_missing"});
}

TEST_CASE_FIXTURE(Staffed, "422 a question with less than nothing, or with too much") {
    count(2011, 5'900);
    for (const auto* plus : {"-0.500", "100.001", "half"}) {
        CAPTURE(plus);
        const auto answer =
            office.get(std::string("/api/staffing?on=2011-12-12&plus_share=") + plus);
        CHECK(answer.status == 422);
        CHECK(answer.has_finding("-", "plus_share"));
    }
}

TEST_CASE_FIXTURE(Staffed, "200 hired one a year and half a post: the standard is met") {
    employ("Druga", "1.000", "2009-02-01");
    employ("Trzecia", "1.000", "2010-03-01");
    employ("Czwarta", "0.500", "2011-04-01", "2011-12-31");
    employ("Piąta", "1.000", "2012-01-01");
    count(2011, 7'000);

    const auto met = office.get("/api/staffing?on=2011-12-12");
    REQUIRE(met.status == 200);
    CHECK(met.at("on") == "2011-12-12");
    CHECK(met.at("residents_year") == "2011");
    CHECK(met.at("residents") == "7000");
    CHECK(met.at("residents_source") == "GUS");
    CHECK(met.at("residents_are_old") == "false");
    CHECK(met.at("residents_per_worker") == "2000");
    CHECK(met.at("headcount") == "4");
    CHECK(met.at("share_sum") == "3.500");
    CHECK(met.at("full_time") == "3");
    CHECK(met.at("required_share") == "3.500");
    CHECK(met.at("missing_share") == "0.000");
    CHECK(met.at("meets_population") == "true");
    CHECK(met.at("minimum_full_time") == "3");
    CHECK(met.at("meets_minimum") == "true");
    CHECK(met.at("families_per_worker") == "50");
    CHECK(met.at("most_families") == "175");
    CHECK(met.at("is_met") == "true");
    CHECK(why(met, "Brzoza") == "counts");
    CHECK(why(met, "Cis") == "other_kind");
    CHECK(why(met, "Czwarta") == "counts");
    CHECK(why(met, "Piąta") == "not_begun");

    const auto later = office.get("/api/staffing?on=2012-01-01");
    CHECK(later.at("share_sum") == "4.000");
    CHECK(why(later, "Czwarta") == "ended");
}

TEST_CASE_FIXTURE(Staffed, "200 half a post more would be enough") {
    for (int i = 0; i < 5; ++i) employ("Wilk", "1.000", "2010-01-01");
    employ("Zięba", "0.500", "2010-01-01");
    count(2011, 14'000);
    const auto now = office.get("/api/staffing?on=2011-12-12");
    CHECK(now.at("share_sum") == "6.500");
    CHECK(now.at("missing_share") == "0.500");
    CHECK(now.at("is_met") == "false");
    const auto asked = office.get("/api/staffing?on=2011-12-12&plus_share=0.500");
    CHECK(asked.at("plus_share") == "0.500");
    CHECK(asked.at("share_sum") == "7.000");
    CHECK(asked.at("is_met") == "true");
}

TEST_CASE_FIXTURE(Staffed, "200 before May 2011 no minimum stood beside the ratio") {
    count(2011, 2'000);
    const auto before = office.get("/api/staffing?on=2011-05-02");
    CHECK(before.at("minimum_full_time").empty());
    CHECK(before.at("families_per_worker").empty());
    CHECK(before.at("is_met") == "true");
    const auto since = office.get("/api/staffing?on=2011-05-03");
    CHECK(since.at("meets_population") == "true");
    CHECK(since.at("meets_minimum") == "false");
    CHECK(since.at("is_met") == "false");
}

TEST_CASE_FIXTURE(Staffed, "200 an old count is used, and told to be old") {
    count(2011, 2'000);
    const auto today = office.get("/api/staffing");
    CHECK(today.at("on") == "2026-11-21");
    CHECK(today.at("residents_year") == "2011");
    CHECK(today.at("residents_are_old") == "true");
}

TEST_CASE_FIXTURE(Staffed, "another capability asks who is a social worker on a day") {
    const auto zofia = employ("Żuk", "0.500", "2011-01-01", "2011-06-30");
    const app::RolePolicy policy;
    const Actor actor{office.office(), {}, {}, "Anna Arent", {"head"}};
    office.store().read(office.office(), [&](Connection& connection) {
        const Operation operation(connection, office.keys(), policy, actor, Moment{});
        const auto is_one = [&](const std::string& member, std::string_view on) {
            return staff::is_social_worker_on(operation, *staff::MemberId::parse(member),
                                              *Day::parse(on));
        };
        CHECK_FALSE(is_one(zofia, "2010-12-31"));
        CHECK(is_one(zofia, "2011-01-01"));
        CHECK(is_one(zofia, "2011-06-30"));
        CHECK_FALSE(is_one(zofia, "2011-07-01"));
        CHECK_FALSE(is_one(office.member("celina"), "2011-06-30"));
        CHECK_FALSE(is_one("0190a000-0000-7000-8000-000000000000", "2011-06-30"));
        CHECK(staff::find_member(operation, *staff::MemberId::parse(zofia))->last_name == "Żuk");
        CHECK_FALSE(staff::find_member(operation, staff::MemberId::make()));
    });
}

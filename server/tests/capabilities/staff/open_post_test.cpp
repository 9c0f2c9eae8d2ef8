#include "staff/open_post.hpp"

#include <doctest/doctest.h>

#include "support/test_office.hpp"

using wedka::test::Answer;
using wedka::test::TestOffice;

namespace {

/// Zofia, who has just come and has no post.
struct WithZofia {
    TestOffice office;
    std::string zofia =
        office.post("/api/staff", R"({"first_name":"Zofia","last_name":"Żuk"})").at("member_id");
    std::string path = "/api/staff/" + zofia + "/posts";
    std::int64_t before = office.rows("staff_posts");

    bool nothing_was_stored() { return office.rows("staff_posts") == before; }
};

constexpr auto half_coordinator =
    R"({"kind":"coordinator","share":"0.500","from_on":"2011-01-01","funded_by":"projekt"})";
constexpr auto social_worker =
    R"({"kind":"social_worker","share":"1.000","from_on":"2013-01-01","funded_by":"gmina",)"
    R"("is_qualified":true})";

}  // namespace

TEST_CASE_FIXTURE(WithZofia, "401 nobody opens a post without signing in") {
    CHECK(office.post(path, half_coordinator, "").status == 401);
    CHECK(nothing_was_stored());
}

TEST_CASE_FIXTURE(WithZofia, "403 only the head opens posts") {
    for (const auto* who : {"beata", "celina", "dorota", "ewa", "filip"}) {
        CAPTURE(who);
        CHECK(office.post(path, half_coordinator, who).status == 403);
    }
    CHECK(nothing_was_stored());
}

TEST_CASE_FIXTURE(WithZofia, "404 there is no such member") {
    const auto answer =
        office.post("/api/staff/0190a000-0000-7000-8000-000000000000/posts", half_coordinator);
    CHECK(answer.status == 404);
    CHECK(nothing_was_stored());
}

TEST_CASE_FIXTURE(WithZofia, "422 every fault of reading is told at its field") {
    const auto answer = office.post(
        path, R"({"kind":"boss","share":"half","from_on":"2011-13-01","funded_by":""})");
    CHECK(answer.status == 422);
    for (const auto* field : {"kind", "share", "from_on", "funded_by"}) {
        CAPTURE(field);
        CHECK(answer.has_finding("-", field));
    }
    CHECK(nothing_was_stored());
}

TEST_CASE_FIXTURE(WithZofia, "422 a post ends before it begins") {
    const auto answer = office.post(
        path, R"({"kind":"other","share":"0.500","from_on":"2011-02-01","to_on":"2011-01-31",)"
              R"("funded_by":"gmina"})");
    CHECK(answer.status == 422);
    CHECK(answer.findings() == std::vector<std::string>{"- to_on ends_before_it_begins"});
    CHECK(nothing_was_stored());
}

TEST_CASE_FIXTURE(WithZofia, "422 R18-01 a share above a whole post is refused, be it explained") {
    const auto answer = office.post(
        path, R"({"kind":"other","share":"1.001","from_on":"2011-01-01","funded_by":"gmina",)"
              R"("reasons":{"R18-01":"dużo pracy"}})");
    CHECK(answer.status == 422);
    CHECK(answer.findings() == std::vector<std::string>{"R18-01 share share_out_of_range"});
    CHECK(nothing_was_stored());
}

TEST_CASE_FIXTURE(WithZofia, "422 R18-01 more than one and a half posts together need a reason") {
    REQUIRE(office.post(path, half_coordinator).status == 201);
    REQUIRE(office.post(path, social_worker).status == 201);
    before = office.rows("staff_posts");
    const std::string quarter =
        R"({"kind":"other","share":"0.250","from_on":"2014-01-01","funded_by":"gmina")";

    const auto refused = office.post(path, quarter + "}");
    CHECK(refused.status == 422);
    CHECK(refused.findings() == std::vector<std::string>{"R18-01 share too_much_together"});
    CHECK(refused.at("findings[0].can_be_justified") == "true");
    CHECK(refused.at("findings[0].values.sum") == "1.750");
    CHECK(nothing_was_stored());

    const auto accepted =
        office.post(path, quarter + R"(,"reasons":{"R18-01":"zastępstwo do końca kwartału"}})");
    CHECK(accepted.status == 201);
    CHECK(office.rows("platform_reasons") == 1);
    CHECK(office.last_trace().find("R18-01") != std::string::npos);
    CHECK(office.last_trace().find("kwartału") == std::string::npos);
}

TEST_CASE_FIXTURE(WithZofia, "422 R18-02 a social worker without qualifications") {
    const auto answer =
        office.post(path, R"({"kind":"social_worker","share":"1.000","from_on":"2011-01-01",)"
                          R"("funded_by":"gmina"})");
    CHECK(answer.status == 422);
    CHECK(answer.findings() == std::vector<std::string>{"R18-02 is_qualified not_qualified"});
    CHECK(nothing_was_stored());
}

TEST_CASE_FIXTURE(WithZofia, "422 R18-03 a family assistant who is a social worker meanwhile") {
    REQUIRE(office.post(path, social_worker).status == 201);
    before = office.rows("staff_posts");
    const auto answer =
        office.post(path, R"({"kind":"family_assistant","share":"0.500","from_on":"2014-01-01",)"
                          R"("funded_by":"gmina"})");
    CHECK(answer.status == 422);
    CHECK(answer.findings() == std::vector<std::string>{"R18-03 kind assistant_and_social_worker"});
    CHECK(nothing_was_stored());
}

TEST_CASE_FIXTURE(WithZofia, "201 before the act of 2012 an assistant of a project could be both") {
    REQUIRE(office.post(path, half_coordinator).status == 201);
    const auto both = [&](const std::string& kind, const std::string& to_on) {
        return office.post(path, R"({"kind":")" + kind +
                                     R"(","share":"0.500","from_on":"2011-03-01","to_on":")" +
                                     to_on + R"(","funded_by":"projekt","is_qualified":true})");
    };
    REQUIRE(both("social_worker", "2012-06-30").status == 201);
    CHECK(both("family_assistant", "2012-01-01").findings() ==
          std::vector<std::string>{"R18-03 kind assistant_and_social_worker"});
    CHECK(both("family_assistant", "2011-12-31").status == 201);
}

TEST_CASE_FIXTURE(WithZofia, "422 R18-04 a second post of one kind at one time") {
    REQUIRE(office.post(path, half_coordinator).status == 201);
    before = office.rows("staff_posts");
    const auto answer = office.post(path, half_coordinator);
    CHECK(answer.status == 422);
    CHECK(answer.findings() == std::vector<std::string>{"R18-04 from_on overlapping_post"});
    CHECK(nothing_was_stored());
}

TEST_CASE_FIXTURE(WithZofia, "201 a post is opened with all that was said of it") {
    const auto answer =
        office.post(path, R"({"kind":"social_worker","share":"0.500","from_on":"2011-01-01",)"
                          R"("to_on":"2013-12-31","funded_by":"Szansa na lepszą przyszłość",)"
                          R"("is_qualified":true,"note":"pół etatu"})");
    REQUIRE(answer.status == 201);
    CHECK(answer.at("member_id") == zofia);
    CHECK(answer.at("kind") == "social_worker");
    CHECK(answer.at("share") == "0.500");
    CHECK(answer.at("from_on") == "2011-01-01");
    CHECK(answer.at("to_on") == "2013-12-31");
    CHECK(answer.at("funded_by") == "Szansa na lepszą przyszłość");
    CHECK(answer.at("is_qualified") == "true");
    CHECK(answer.at("note") == "pół etatu");
    CHECK(office.last_trace() == "staff.change done");

    const auto member = office.get("/api/staff/" + zofia);
    REQUIRE(member.count("posts") == 1);
    CHECK(member.at("posts[0].post_id") == answer.at("post_id"));
    CHECK(member.at("posts[0].note") == "pół etatu");
}

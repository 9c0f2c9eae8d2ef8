#include "staff/close_post.hpp"

#include <doctest/doctest.h>

#include "support/test_office.hpp"

using wedka::test::TestOffice;

namespace {

/// Zofia, employed as a psychologist for the first half of 2011.
struct WithPsychologist {
    TestOffice office;
    std::string zofia =
        office.post("/api/staff", R"({"first_name":"Zofia","last_name":"Żuk"})").at("member_id");
    std::string posts = "/api/staff/" + zofia + "/posts";
    std::string post_id = open("2011-01-01", "2011-06-30");
    std::string path = posts + "/" + post_id + "/end";

    std::string open(const std::string& from_on, const std::string& to_on) {
        return office
            .post(posts, R"({"kind":"psychologist","share":"0.500","funded_by":"projekt",)"
                         R"("from_on":")" +
                             from_on + R"(","to_on":")" + to_on + R"("})")
            .at("post_id");
    }
    std::string kept_end() {
        const auto member = office.get("/api/staff/" + zofia);
        const auto last = std::to_string(member.count("posts") - 1);
        return member.at("posts[" + last + "].to_on");
    }
};

}  // namespace

TEST_CASE_FIXTURE(WithPsychologist, "401 nobody ends a post without signing in") {
    CHECK(office.post(path, R"({"to_on":"2011-03-31"})", "").status == 401);
    CHECK(kept_end() == "2011-06-30");
}

TEST_CASE_FIXTURE(WithPsychologist, "403 a coordinator does not end posts") {
    CHECK(office.post(path, R"({"to_on":"2011-03-31"})", "celina").status == 403);
    CHECK(kept_end() == "2011-06-30");
}

TEST_CASE_FIXTURE(WithPsychologist, "404 there is no such member or post, or it is another's") {
    const std::string nobody = "0190a000-0000-7000-8000-000000000000";
    const auto body = R"({"to_on":"2011-03-31"})";
    CHECK(office.post("/api/staff/" + nobody + "/posts/" + post_id + "/end", body).status == 404);
    CHECK(office.post(posts + "/" + nobody + "/end", body).status == 404);
    const auto beatas = "/api/staff/" + office.member("beata") + "/posts/" + post_id + "/end";
    CHECK(office.post(beatas, body).status == 404);
    CHECK(kept_end() == "2011-06-30");
}

TEST_CASE_FIXTURE(WithPsychologist, "422 a post cannot end before it began") {
    const auto answer = office.post(path, R"({"to_on":"2010-12-31"})");
    CHECK(answer.status == 422);
    CHECK(answer.findings() == std::vector<std::string>{"- to_on ends_before_it_begins"});
    CHECK(kept_end() == "2011-06-30");
}

TEST_CASE_FIXTURE(WithPsychologist, "422 R18-04 a post made longer must not run into the next") {
    REQUIRE_FALSE(open("2011-07-01", "2011-12-31").empty());
    const auto answer = office.post(path, R"({"to_on":"2011-07-01"})");
    CHECK(answer.status == 422);
    CHECK(answer.findings() == std::vector<std::string>{"R18-04 from_on overlapping_post"});
    CHECK(kept_end() == "2011-06-30");
}

TEST_CASE_FIXTURE(WithPsychologist, "201 a post ends earlier, or later") {
    const auto earlier = office.post(path, R"({"to_on":"2011-03-31"})");
    REQUIRE(earlier.status == 201);
    CHECK(earlier.at("to_on") == "2011-03-31");
    CHECK(earlier.at("version") == "2");
    CHECK(kept_end() == "2011-03-31");
    CHECK(office.last_trace().starts_with("staff.read"));

    CHECK(office.post(path, R"({"to_on":"2011-09-30"})").status == 201);
    CHECK(office.last_trace() == "staff.change done");
    CHECK(kept_end() == "2011-09-30");
}

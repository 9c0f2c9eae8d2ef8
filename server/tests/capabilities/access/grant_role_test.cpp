#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/test_office.hpp"

using namespace wedka;
using test::TestOffice;

namespace {

std::string path_of(const TestOffice& office, const std::string& who, const std::string& more) {
    return "/api/accounts/" + office.account(who).text() + more;
}

std::string role(const char* role, const char* from, const char* to = "") {
    return fmt::format(R"({{"role":"{}","from_on":"{}","to_on":"{}"}})", role, from, to);
}

using Headers = std::map<std::string, std::string>;

/// They come by an invitation, and sign in: the sessions of before end with it.
Headers welcome(TestOffice& office, const std::string& who) {
    const auto link = office.post(path_of(office, who, "/password-link"), "{}");
    REQUIRE(
        office
            .post("/api/session/password",
                  fmt::format(R"({{"word":"{}","password":"wierzba nad woda"}})", link.at("word")),
                  "")
            .status == 204);
    const auto opened = office.post(
        "/api/session", fmt::format(R"({{"login":"{}","password":"wierzba nad woda"}})", who), "");
    const auto cookie = opened.headers.at("Set-Cookie");
    return {{"cookie", cookie.substr(0, cookie.find(';'))}, {"sec-fetch-site", "same-origin"}};
}

}  // namespace

TEST_CASE("422 R0-21 R0-23 a role is granted by another person, and not dated back") {
    TestOffice office;
    const auto before = office.rows("access_roles");
    CHECK(office.post(path_of(office, "anna", "/roles"), role("accountant", "2026-11-21"))
              .has_finding("R0-21", ""));
    CHECK(office.post(path_of(office, "beata", "/roles"), role("coordinator", "2026-11-20"))
              .has_finding("R0-23", "from_on"));
    CHECK(office
              .post(path_of(office, "beata", "/roles"),
                    role("coordinator", "2026-11-21", "2026-11-20"))
              .has_finding("R0-23", "to_on"));
    CHECK(office.post(path_of(office, "beata", "/roles"), role("social_worker", "2026-11-21"))
              .has_finding("-", "role"));
    for (const auto* who : {"beata", "ewa", "filip"})
        CHECK(office.post(path_of(office, "celina", "/roles"), role("head", "2026-11-21"), who)
                  .status == 403);
    CHECK(office
              .post(path_of(office, "beata", "/roles/ending"),
                    R"({"role":"social_worker","from_on":"2000-01-01","to_on":"2026-11-19"})")
              .has_finding("R0-23", "to_on"));
    CHECK(office.rows("access_roles") == before);

    CHECK(office
              .post(path_of(office, "beata", "/roles"),
                    role("coordinator", "2026-11-21", "2026-12-31"))
              .status == 201);
    CHECK(office.get("/api/session", "beata").at("roles[0]") == "coordinator");
    office.set_day("2026-12-31");
    CHECK(office.rows("access_role_requests") == 0);
}

TEST_CASE("422 R0-22 a role that opens much waits for a second person, who did not ask for it") {
    TestOffice office;
    const auto filip = welcome(office, "filip");
    const auto granted =
        office.post(path_of(office, "beata", "/roles"), role("psychologist", "2026-11-21"));
    REQUIRE(granted.status == 201);
    const auto path = "/api/role-requests/" + granted.at("request_id") + "/decision";
    CHECK(office.get("/api/session", "beata").count("roles") == 1);
    CHECK(office.get("/api/role-requests").at("items[0].role") == "psychologist");

    CHECK(office.post(path, R"({"is_approved":true})").has_finding("R0-22", ""));
    CHECK(office.post(path, R"({"is_approved":true})", "beata").status == 403);
    CHECK(office.get("/api/session", "beata").count("roles") == 1);
    CHECK(office.post(path, R"({"is_approved":true})", "", filip).status == 204);
    CHECK(office.post(path, R"({"is_approved":true})", "", filip).status == 404);
    CHECK(office.get("/api/session", "beata").count("roles") == 2);
}

TEST_CASE("422 R0-22 whom a role is for does not approve it") {
    TestOffice office;
    const auto filip = welcome(office, "filip");
    // A second head makes a second person beside Filip.
    const auto second =
        office.post(path_of(office, "celina", "/roles"), role("head", "2026-11-21"));
    REQUIRE(office
                .post("/api/role-requests/" + second.at("request_id") + "/decision",
                      R"({"is_approved":true})", "", filip)
                .status == 204);
    const auto celina = welcome(office, "celina");
    const auto granted =
        office.post(path_of(office, "filip", "/roles"), role("psychologist", "2026-11-21"));
    const auto path = "/api/role-requests/" + granted.at("request_id") + "/decision";
    CHECK(office.post(path, R"({"is_approved":true})", "", filip).has_finding("R0-22", ""));
    // To refuse is open to everybody who decides.
    CHECK(office.post(path, R"({"is_approved":false})", "", celina).status == 204);
    CHECK(office.get("/api/session", "", filip).count("roles") == 1);
}

TEST_CASE("422 R0-23 R0-25 nobody disables oneself, and the office keeps a head") {
    TestOffice office;
    CHECK(office.post(path_of(office, "anna", "/disabling"), "{}").has_finding("R0-25", ""));
    CHECK(
        office.post(path_of(office, "anna", "/disabling"), "{}", "filip").has_finding("R0-25", ""));
    CHECK(office
              .post(path_of(office, "anna", "/roles/ending"),
                    R"({"role":"head","from_on":"2000-01-01","to_on":"2026-11-21"})")
              .has_finding("R0-25", ""));
    CHECK(office.post(path_of(office, "beata", "/ending"), R"({"authorised_to":"2020-01-01"})")
              .has_finding("R0-23", "authorised_to"));
    CHECK(office.get("/api/session").status == 200);
    // Also one of two heads does not.
    REQUIRE(office
                .post(path_of(office, "beata", "/roles"),
                      R"({"role":"head","from_on":"2026-11-21"})")
                .status == 201);
    CHECK(office.post(path_of(office, "anna", "/disabling"), "{}").findings() ==
          std::vector<std::string>{"R0-25  own_account"});
}

TEST_CASE("422 R0-21 nobody makes an account for oneself; 403 only the head makes one") {
    TestOffice office;
    const auto body = [&](const char* who) {
        return fmt::format(R"({{"member_id":"{}","login":"nowe","authorised_from":"2026-01-01",)"
                           R"("oath_on":"2026-01-01","roles":["social_worker"]}})",
                           office.member(who));
    };
    CHECK(office.post("/api/accounts", body("anna")).has_finding("R0-21", "member_id"));
    CHECK(office.post("/api/accounts", body("beata"), "filip").status == 403);
    const auto made = office.post("/api/accounts", body("beata"));
    CHECK(made.at("has_password") == "false");
}

#include "access/access.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/test_office.hpp"

using namespace wedka;
using test::TestOffice;

namespace {

std::string sign_in(const std::string& login, const std::string& password) {
    return fmt::format(R"({{"login":"{}","password":"{}"}})", login, password);
}

std::string account(const TestOffice& office, const std::string& more) {
    return fmt::format(R"({{"member_id":"{}","login":"nowa",)"
                       R"("roles":["social_worker"]{}}})",
                       office.member("beata"), more);
}

}  // namespace

TEST_CASE("401 a wrong password and an unknown login are answered alike") {
    TestOffice office;
    const auto wrong = office.post("/api/session", sign_in("anna", "sosna"), "");
    const auto unknown = office.post("/api/session", sign_in("nikt", "sosna"), "");
    CHECK(wrong.status == 401);
    CHECK(unknown.status == 401);
    CHECK(wrong.body == unknown.body);
    CHECK(wrong.headers == unknown.headers);
    CHECK(office.last_trace() == "access.sign_in denied");
}

TEST_CASE("204 signing in sets a cookie that works until signing out") {
    TestOffice office;
    const auto opened = office.post("/api/session", sign_in("anna", "wierzba nad woda"), "");
    REQUIRE(opened.status == 204);
    const auto cookie = opened.headers.at("Set-Cookie");
    CHECK(cookie.find("HttpOnly; SameSite=Strict") != std::string::npos);
    const std::map<std::string, std::string> with{{"cookie", cookie.substr(0, cookie.find(';'))},
                                                  {"sec-fetch-site", "same-origin"}};
    CHECK(office.get("/api/session", "", with).at("login") == "anna");
    CHECK(office.get("/api/session", "", with).at("office_slug") == "testowy");

    auto request = HttpRequest{.method = "DELETE", .path = "/api/session"};
    request.headers = {
        {"host", "localhost"}, {"origin", "http://localhost"}, {"cookie", with.at("cookie")}};
    const auto closed = office.edge().answer(request);
    CHECK(closed.status == 204);
    CHECK(office.get("/api/session", "", with).status == 401);
}

TEST_CASE("401 a session ends after twelve hours, and none is accepted that was not opened here") {
    TestOffice office;
    CHECK(office.get("/api/session").status == 200);
    office.set_day("2026-11-22");
    CHECK(office.get("/api/session").status == 401);
    const std::map<std::string, std::string> forged{
        {"authorization", "Bearer " + credential_text({office.office(), std::string(32, 'x')})}};
    CHECK(office.get("/api/session", "", forged).status == 401);
}

TEST_CASE("403 a change asked by another site is refused, whoever is signed in") {
    TestOffice office;
    const auto body = R"({"first_name":"Jan","last_name":"Lis"})";
    const auto before = office.rows("staff_members");
    CHECK(
        office.post("/api/staff", body, "anna", {{"origin", "https://elsewhere.example"}}).status ==
        403);
    CHECK(office.post("/api/staff", body, "anna", {{"sec-fetch-site", "cross-site"}}).status ==
          403);
    CHECK(office.post("/api/staff", body, "anna", {{"origin", "null"}}).status == 403);
    CHECK(office.post("/api/staff", body, "anna", {{"content-type", "text/plain"}}).status == 415);
    CHECK(office.rows("staff_members") == before);
    CHECK(office.post("/api/staff", body, "anna", {{"origin", "http://localhost"}}).status == 201);
}

TEST_CASE("422 R0-01 an account needs a dated authorisation and oath") {
    TestOffice office;
    const auto before = office.rows("access_accounts");
    const auto answer = office.post("/api/accounts", account(office, ""));
    CHECK(answer.has_finding("R0-01", "authorised_from"));
    CHECK(answer.has_finding("R0-01", "oath_on"));
    CHECK(office
              .post("/api/accounts",
                    account(office, R"(,"authorised_from":"2027-01-01","oath_on":"2026-01-01")"))
              .has_finding("R0-01", "authorised_from"));
    CHECK(office.rows("access_accounts") == before);
    CHECK(office
              .post("/api/accounts",
                    account(office, R"(,"authorised_from":"2026-01-01","oath_on":"2026-01-01")"))
              .status == 201);
}

TEST_CASE("403 only the head creates accounts") {
    TestOffice office;
    const auto body = account(office, R"(,"authorised_from":"2026-01-01","oath_on":"2026-01-01")");
    for (const auto* who : {"beata", "celina", "dorota", "ewa", "filip"})
        CHECK(office.post("/api/accounts", body, who).status == 403);
}

TEST_CASE("200 accounts are listed with their roles, for those who answer for them") {
    TestOffice office;
    CHECK(office.get("/api/accounts", "beata").status == 403);
    const auto accounts = office.get("/api/accounts", "ewa");
    CHECK(accounts.count("items") == 6);
    CHECK(accounts.at("items[0].login") == "anna");
    CHECK(accounts.at("items[0].roles[0].role") == "head");
    CHECK(accounts.body.find("argon2") == std::string::npos);
}

TEST_CASE("403 404 422 R1-13 a worker does not give people to herself, nor nobody, nor backwards") {
    TestOffice office;
    const auto zofia = office.person("Zofia", "Żak");
    const auto body = [](const std::string& person, const std::string& member, const char* to) {
        return fmt::format(R"({{"person_id":"{}","member_id":"{}","role":"lead",)"
                           R"("from_on":"2026-01-01","to_on":"{}","basis":"rejon 2"}})",
                           person, member, to);
    };
    const auto beata = office.member("beata");
    const auto nobody = "0193e7a0-0000-7000-8000-000000000000";
    CHECK(office.post("/api/assignments", body(zofia, beata, "2026-12-31"), "beata").status == 403);
    CHECK(office.post("/api/assignments", body(nobody, beata, "2026-12-31")).status == 404);
    CHECK(office.post("/api/assignments", body(zofia, nobody, "2026-12-31")).status == 404);
    CHECK(office.post("/api/assignments", body(zofia, beata, "2025-12-31"))
              .has_finding("R1-13", "to_on"));
    CHECK(office.rows("access_assignments") == 0);
    CHECK(office.get("/api/people/" + zofia, "beata").status == 403);

    CHECK(office.post("/api/assignments", body(zofia, beata, "2026-12-31")).status == 201);
    CHECK(office.last_trace() == "access.assign done");
    CHECK(office.get("/api/people/" + zofia, "beata").status == 200);
    const auto path = "/api/people/" + zofia + "/assignments";
    CHECK(office.get(path).at("items[0].member_name") == "beata Brzoza");
    CHECK(office.get(path, "dorota").status == 403);
}

TEST_CASE("403 an assignment works only on its days") {
    TestOffice office;
    const auto zofia = office.person("Zofia", "Żak");
    CHECK(office
              .post("/api/assignments",
                    fmt::format(
                        R"({{"person_id":"{}","member_id":"{}","role":"support",)"
                        R"("from_on":"2026-01-01","to_on":"2026-11-20","basis":"zastępstwo"}})",
                        zofia, office.member("beata")))
              .status == 201);
    CHECK(office.get("/api/people/" + zofia, "beata").status == 403);
}

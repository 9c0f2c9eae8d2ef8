#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <thread>

#include "access/access.hpp"
#include "access/password_rules.hpp"
#include "test_factor.hpp"

using namespace wedka;
using test::Answer;
using test::give_factor;
using test::step_now;
using test::TestOffice;
using Headers = std::map<std::string, std::string>;

namespace {

const std::string good = "wierzba nad woda";

std::string entry(const std::string& login, const std::string& password,
                  const std::string& code = {}) {
    return fmt::format(R"({{"login":"{}","password":"{}","code":"{}"}})", login, password, code);
}

/// What a browser sends once it is signed in.
Headers browser(const Answer& opened) {
    const auto cookie = opened.headers.at("Set-Cookie");
    return {{"cookie", cookie.substr(0, cookie.find(';'))}, {"sec-fetch-site", "same-origin"}};
}

std::string path_of(const TestOffice& office, const std::string& who, const std::string& more) {
    return "/api/accounts/" + office.account(who).text() + more;
}

/// Beata sets a password of her own by a link of Anna's.
void give_password(TestOffice& office, const std::string& who = "beata",
                   const std::string& password = good) {
    const auto link = office.post(path_of(office, who, "/password-link"), "{}");
    REQUIRE(link.status == 201);
    REQUIRE(office
                .post("/api/session/password",
                      fmt::format(R"({{"word":"{}","password":"{}"}})", link.at("word"), password),
                      "")
                .status == 204);
}

}  // namespace

TEST_CASE("R0-28 codes are those of RFC 6238, appendix B, of the last six digits") {
    const std::string secret = "12345678901234567890";
    CHECK(access::code_of_step(secret, 59 / 30) == "287082");
    CHECK(access::code_of_step(secret, 1111111109 / 30) == "081804");
    CHECK(access::code_of_step(secret, 1111111111 / 30) == "050471");
    CHECK(access::code_of_step(secret, 1234567890 / 30) == "005924");
    CHECK(access::code_of_step(secret, 2000000000 / 30) == "279037");
    CHECK(access::code_of_step(secret, 20000000000 / 30) == "353130");
    CHECK(access::step_of(secret, "287082", 59 + 30) == 1);
    CHECK_FALSE(access::step_of(secret, "287082", 59 + 61));
    CHECK_FALSE(access::step_of(secret, "28708", 59));
}

TEST_CASE("422 R0-27 a password is long, not common, and not of one's own words") {
    const auto code = [](std::string_view password) {
        const auto found =
            access::check_password("password", password, {"kierownik Anna Kowal MOPS Leżajsk"});
        return found.empty() ? std::string{} : found.front().code;
    };
    CHECK(code("krótkie") == "too_short");
    CHECK(code(std::string(129, 'x')) == "too_long");
    CHECK(code("password1") == "too_common");
    CHECK(code("QwertyUiop") == "too_common");
    CHECK(code("kierownik2026") == "of_own_words");
    CHECK(code("Leżajsk-2011!") == "of_own_words");
    CHECK(code("żółw ☂ łódź").empty());
    CHECK(code("czas-na-aktywnosc").empty());
    CHECK(code(std::string(128, 'x')).empty());
}

TEST_CASE("204 R0-24 who is invited sets a password by a link that works once and two days") {
    TestOffice office;
    CHECK(office.post(path_of(office, "beata", "/password-link"), "{}", "beata").status == 403);
    CHECK(office.post("/api/session", entry("beata", ""), "").status == 422);
    CHECK(office.post("/api/session", entry("beata", good), "").status == 401);
    const auto first = office.post(path_of(office, "beata", "/password-link"), "{}", "filip");
    const auto second = office.post(path_of(office, "beata", "/password-link"), "{}");
    const auto use = [&](const std::string& word, const std::string& password) {
        return office.post("/api/session/password",
                           fmt::format(R"({{"word":"{}","password":"{}"}})", word, password), "");
    };
    // A newer link closes the one before.
    CHECK(use(first.at("word"), good).has_finding("R0-24", "word"));
    CHECK(use("AAAA", good).has_finding("R0-24", "word"));
    CHECK(use(second.at("word"), "beata123").has_finding("R0-27", "password"));
    CHECK(use(second.at("word"), good).status == 204);
    CHECK(office.last_trace() == "access.set_password done");
    CHECK(use(second.at("word"), "brzoza nad woda").has_finding("R0-24", "word"));
    CHECK(office.post("/api/session", entry("beata", good), "").status == 204);

    const auto late = office.post(path_of(office, "celina", "/password-link"), "{}");
    office.wait(std::chrono::hours{48});
    CHECK(use(late.at("word"), good).has_finding("R0-24", "word"));
}

TEST_CASE("429 guesses at an account are slowed, known or not, and its own browser comes in") {
    TestOffice office;
    const auto known = office.post("/api/session", entry("anna", good), "");
    REQUIRE(known.status == 204);
    const auto guess = [&](const std::string& login) {
        int verified = 0;
        for (int i = 0; i < 40; ++i)
            verified += office.post("/api/session", entry(login, "zgaduje 123"), "").status == 401;
        return verified;
    };
    CHECK(guess("anna") == 10);
    CHECK(guess("nikt") == 10);
    const auto refused = office.post("/api/session", entry("anna", good), "");
    CHECK(refused.status == 429);
    CHECK(std::stoi(refused.headers.at("Retry-After")) <= 30);

    // The second cookie of signing in: the browser is known.
    HttpRequest request{.method = "POST", .path = "/api/session", .body = entry("anna", good)};
    request.headers = {{"host", "localhost"}, {"content-type", "application/json"}};
    office.wait(std::chrono::seconds{30});
    auto again = office.edge().answer(request);
    REQUIRE(again.status == 204);
    std::string device;
    for (const auto& [name, value] : again.headers)
        if (name == "Set-Cookie" && value.starts_with("wedka-device="))
            device = value.substr(0, value.find(';'));
    REQUIRE_FALSE(device.empty());
    CHECK(guess("anna") == 1);
    request.headers.emplace_back("cookie", device);
    request.headers.emplace_back("origin", "http://localhost");
    CHECK(office.edge().answer(request).status == 204);
    // Somebody else's login is not known to it.
    guess("nikt");
    request.body = entry("nikt", good);
    CHECK(office.edge().answer(request).status == 429);
}

TEST_CASE("401 a thousand guesses in ten minutes: at most thirty are looked at") {
    TestOffice office;
    int verified = 0;
    for (int i = 0; i < 1000; ++i) {
        verified += office.post("/api/session", entry("anna", "zgaduje 123"), "").status == 401;
        if (i % 5 == 4) office.wait(std::chrono::seconds{3});
    }
    CHECK(verified >= 20);
    CHECK(verified <= 30);
}

TEST_CASE("401 known and unknown logins take the same time" *
          doctest::skip(std::getenv("WEDKA_LONG") == nullptr ||
                        std::string(std::getenv("WEDKA_LONG")) != "yes")) {
    TestOffice office;
    // What an office pays; signing in once makes the kept hash anew at that cost.
    set_password_cost(PasswordCost::office);
    REQUIRE(office.post("/api/session", entry("anna", good), "").status == 204);
    constexpr std::size_t rounds = 100;
    const auto time_of = [&](const std::string& login) {
        office.wait(std::chrono::seconds{60});
        const auto began = std::chrono::steady_clock::now();
        CHECK(office.post("/api/session", entry(login, "zgaduje 123"), "").status == 401);
        return (std::chrono::steady_clock::now() - began).count();
    };
    std::vector<std::int64_t> known;
    std::vector<std::int64_t> unknown;
    for (std::size_t i = 0; i < rounds; ++i) {
        known.push_back(time_of("anna"));
        unknown.push_back(time_of("nikt"));
    }
    set_password_cost(PasswordCost::test);
    for (auto* times : {&known, &unknown})
        std::nth_element(times->begin(), times->begin() + rounds / 2, times->end());
    CHECK(known[rounds / 2] * 100 <= unknown[rounds / 2] * 105);
    CHECK(unknown[rounds / 2] * 100 <= known[rounds / 2] * 105);
}

TEST_CASE("204 a password of another cost is hashed anew when it is given") {
    TestOffice office;
    const auto hash = [&] {
        std::string kept;
        office.store().read(office.office(), [&](Connection& connection) {
            kept = connection.value<std::string>(
                "SELECT password_hash FROM access_accounts WHERE office_id = $1 AND login = 'anna'",
                office.office());
        });
        return kept;
    };
    const auto cheap = hash();
    set_password_cost(PasswordCost::office);
    CHECK(office.post("/api/session", entry("anna", good), "").status == 204);
    const auto dear = hash();
    CHECK(dear != cheap);
    CHECK(dear.find("m=65536,t=3") != std::string::npos);
    set_password_cost(PasswordCost::test);
    CHECK(office.post("/api/session", entry("anna", good), "").status == 204);
}

TEST_CASE("401 422 R0-26 R0-28 with a second factor each step and each recovery code works once") {
    TestOffice office;
    CHECK(office.post("/api/account/second-factor", R"({"password":"zle haslo 12"})")
              .has_finding("-", "password"));
    CHECK(office.post("/api/account/second-factor/confirmation", R"({"code":"123456"})")
              .has_finding("R0-28", "code"));
    const auto factor = give_factor(office);
    CHECK(office.post("/api/account/second-factor", R"({"password":"wierzba nad woda"})")
              .has_finding("R0-26", ""));
    CHECK(office.post("/api/session", entry("anna", good), "").findings() ==
          std::vector<std::string>{"- code code_needed"});
    // The step that confirmed it is used.
    const auto used = access::code_of_step(factor.secret, step_now(office) - 1);
    CHECK(office.post("/api/session", entry("anna", good, used), "").findings() ==
          std::vector<std::string>{"- code wrong_code"});
    const auto code = access::code_of_step(factor.secret, step_now(office));
    // A wrong password is answered as ever, whatever the code.
    CHECK(office.post("/api/session", entry("anna", "zle haslo 12", code), "").findings() ==
          std::vector<std::string>{"-  wrong_login_or_password"});
    CHECK(office.post("/api/session", entry("anna", good, code), "").status == 204);
    CHECK(office.post("/api/session", entry("anna", good, code), "").status == 401);
    office.wait(std::chrono::minutes{10});
    CHECK(office.post("/api/session", entry("anna", good, factor.recovery[3]), "").status == 204);
    CHECK(office.post("/api/session", entry("anna", good, factor.recovery[3]), "").status == 401);
    CHECK(office.rows("access_recovery_codes") == 10);
}

TEST_CASE("204 R0-28 of twenty posts of one step at the same time exactly one comes in") {
    TestOffice office;
    const auto factor = give_factor(office);
    const auto body = entry("anna", good, access::code_of_step(factor.secret, step_now(office)));
    std::atomic<int> in = 0;
    std::atomic<int> out = 0;
    std::vector<std::thread> posts;
    for (int i = 0; i < 20; ++i)
        posts.emplace_back([&] {
            for (;;) {
                const auto status = office.post("/api/session", body, "").status;
                if (status == 204) ++in;
                if (status == 401 || status == 429) ++out;
                if (status != 503) return;
            }
        });
    for (auto& post : posts) post.join();
    CHECK(in == 1);
    CHECK(out == 19);
}

TEST_CASE("429 R0-28 five wrong codes, then no more for a while") {
    TestOffice office;
    give_factor(office);
    int looked_at = 0;
    for (int i = 0; i < 9; ++i)
        looked_at += office.post("/api/session", entry("anna", good, "000000"), "").status == 401;
    CHECK(looked_at == 5);
}

TEST_CASE("422 R0-26 a second factor is taken away by another person, with a reason") {
    TestOffice office;
    give_factor(office);
    const auto path = path_of(office, "anna", "/second-factor/removal");
    const std::string why = R"({"reason":"telefon zgubiony w terenie, dowod okazany"})";
    CHECK(office.post(path, why).has_finding("R0-26", ""));
    CHECK(office.post(path, R"({"reason":"42"})", "filip").has_finding("R0-26", "reason"));
    // Nineteen letters, though more bytes.
    CHECK(office.post(path, R"({"reason":"zażółć gęślą jaźńąą"})", "filip")
              .has_finding("R0-26", "reason"));
    CHECK(office.post(path, why, "beata").status == 403);
    CHECK(office.rows("access_factors") == 1);
    CHECK(office.post(path, why, "filip").status == 204);
    CHECK(office.rows("access_factors") == 0);
    CHECK(office.rows("access_recovery_codes") == 0);
    CHECK(office.last_trace() == "access.remove_factor done");
    CHECK(office.post("/api/session", entry("anna", good), "").status == 204);
}

TEST_CASE("200 own sessions are listed with their device, and end one by one or all others") {
    TestOffice office;
    const auto open = [&] {
        HttpRequest request{.method = "POST", .path = "/api/session", .body = entry("anna", good)};
        request.headers = {
            {"host", "localhost"},
            {"content-type", "application/json"},
            {"user-agent", "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko Firefox/140.0"}};
        const auto answer = office.edge().answer(request);
        REQUIRE(answer.status == 204);
        const auto& cookie = answer.headers.at(0).second;
        return Headers{{"cookie", cookie.substr(0, cookie.find(';'))},
                       {"sec-fetch-site", "same-origin"}};
    };
    office.wait(std::chrono::seconds{1});
    const auto first = open();
    office.wait(std::chrono::seconds{1});
    const auto second = open();
    const auto listed = office.get("/api/account/sessions", "", second);
    REQUIRE(listed.count("items") == 3);
    CHECK(listed.at("items[0].device") == "Firefox, Windows");
    CHECK(listed.at("items[0].is_this") == "true");
    CHECK(listed.at("items[1].is_this") == "false");
    CHECK(listed.body.find("secret") == std::string::npos);

    // Nobody ends another's session by its id.
    const auto path = "/api/account/sessions/" + listed.at("items[1].session_id");
    CHECK(office.remove(path, "beata").status == 404);
    CHECK(office.get("/api/session", "", first).status == 200);
    CHECK(office.remove(path, "anna").status == 204);
    CHECK(office.get("/api/session", "", first).status == 401);
    CHECK(office.remove("/api/account/other-sessions", "anna").status == 204);
    CHECK(office.get("/api/session", "", second).status == 401);
    CHECK(office.get("/api/session").status == 200);
}

TEST_CASE("401 whatever takes rights away works at the next request") {
    TestOffice office;
    give_password(office);
    const auto in = [&] { return browser(office.post("/api/session", entry("beata", good), "")); };
    const auto works = [&](const Headers& with) {
        return office.get("/api/people?q=&limit=1", "", with).status;
    };
    auto beata = in();
    const auto before = works(beata);
    CHECK(before != 401);
    CHECK(office.remove(path_of(office, "beata", "/sessions"), "filip").status == 204);
    CHECK(works(beata) == 401);

    beata = in();
    CHECK(office.post(path_of(office, "beata", "/disabling"), "{}", "filip").status == 204);
    CHECK(works(beata) == 401);
    CHECK(office.post("/api/session", entry("beata", good), "").status == 401);
    CHECK(office.post(path_of(office, "beata", "/enabling"), "{}", "filip").status == 403);
    CHECK(office.post(path_of(office, "beata", "/enabling"), "{}").status == 204);

    beata = in();
    CHECK(office
              .post(path_of(office, "beata", "/roles/ending"),
                    R"({"role":"social_worker","from_on":"2000-01-01","to_on":"2026-11-20"})")
              .status == 204);
    CHECK(office.get("/api/session", "", beata).count("roles") == 0);
    CHECK(works(beata) == 403);
    CHECK(office.post(path_of(office, "beata", "/ending"), R"({"authorised_to":"2026-11-20"})")
              .status == 204);
    CHECK(works(beata) == 401);
}

TEST_CASE("204 a changed password ends the other sessions, and needs the old one") {
    TestOffice office;
    const auto other = browser(office.post("/api/session", entry("anna", good), ""));
    const auto change = [&](const std::string& old, const std::string& fresh) {
        return office.post("/api/account/password",
                           fmt::format(R"({{"password":"{}","new_password":"{}"}})", old, fresh));
    };
    CHECK(change("zle haslo 12", "brzoza nad woda").has_finding("-", "password"));
    CHECK(change(good, "anna2026").has_finding("R0-27", "new_password"));
    CHECK(office.get("/api/session", "", other).status == 200);
    CHECK(change(good, "brzoza nad woda").status == 204);
    CHECK(office.get("/api/session", "", other).status == 401);
    CHECK(office.get("/api/session").status == 200);
    CHECK(office.post("/api/session", entry("anna", good), "").status == 401);
    CHECK(office.post("/api/session", entry("anna", "brzoza nad woda"), "").status == 204);
}

TEST_CASE("401 an idle session asks for its password, and goes on with it") {
    TestOffice office;
    const auto with = browser(office.post("/api/session", entry("anna", good), ""));
    const auto unlock = [&](const std::string& password) {
        return office.post("/api/session/unlock", fmt::format(R"({{"password":"{}"}})", password),
                           "", with);
    };
    office.wait(std::chrono::minutes{14});
    CHECK(office.get("/api/session", "", with).status == 200);
    office.wait(std::chrono::minutes{14});
    CHECK(office.get("/api/session", "", with).status == 200);
    office.wait(std::chrono::minutes{16});
    CHECK(office.get("/api/session", "", with).status == 401);
    CHECK(unlock("zle haslo 12").findings() ==
          std::vector<std::string>{"- password wrong_password"});
    CHECK(office.get("/api/session", "", with).status == 401);
    CHECK(unlock(good).status == 204);
    CHECK(office.get("/api/session", "", with).status == 200);

    CHECK(office.post("/api/session/lock", "{}", "", with).status == 204);
    CHECK(office.get("/api/session", "", with).status == 401);
    CHECK(unlock(good).status == 204);
    CHECK(office.get("/api/session", "", with).status == 200);
    // The end of twelve hours stays.
    office.wait(std::chrono::hours{12});
    CHECK(unlock(good).findings() == std::vector<std::string>{"-  session_over"});
}

TEST_CASE("400 two session cookies, 403 a change by cookie that does not say where it is from") {
    TestOffice office;
    auto with = browser(office.post("/api/session", entry("anna", good), ""));
    const auto body = R"({"first_name":"Jan","last_name":"Lis"})";
    auto twice = with;
    twice["cookie"] += "; " + with["cookie"];
    CHECK(office.post("/api/staff", body, "", twice).status == 400);
    with.erase("sec-fetch-site");
    CHECK(office.post("/api/staff", body, "", with).status == 403);
    with["origin"] = "http://localhost";
    CHECK(office.post("/api/staff", body, "", with).status == 201);
}

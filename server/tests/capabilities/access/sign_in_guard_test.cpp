#include "access/sign_in_guard.hpp"

#include <doctest/doctest.h>

#include "support/test_office.hpp"

using namespace wedka;
using access::Attempts;
using test::TestOffice;

namespace {

constexpr std::int64_t second = 1'000'000;

HttpRequest from(const std::string& agent, const std::string& cookie = {}) {
    HttpRequest request{.method = "POST", .path = "/api/session"};
    request.headers = {{"user-agent", agent}, {"cookie", cookie}};
    return request;
}

}  // namespace

TEST_CASE("tries are counted under every key, and one that fits is given back") {
    Attempts attempts;
    const std::vector<Attempts::Key> one{
        {"a", {.at_once = 2, .interval = std::chrono::seconds{5}}}};
    CHECK_FALSE(attempts.take(one, 0));
    CHECK_FALSE(attempts.take(one, 0));
    CHECK(attempts.take(one, 0) == std::chrono::seconds{5});
    CHECK(attempts.take(one, 4 * second) == std::chrono::seconds{1});
    CHECK_FALSE(attempts.take(one, 5 * second));
    attempts.give_back(one);
    CHECK_FALSE(attempts.take(one, 5 * second));
    CHECK(attempts.take(one, 5 * second));
    // A key that is full counts nothing under the others.
    const std::vector<Attempts::Key> both{
        {"b", {.at_once = 1, .interval = std::chrono::seconds{5}}}, one.front()};
    CHECK(attempts.take(both, 5 * second));
    CHECK_FALSE(attempts.take({both.front()}, 5 * second));
}

TEST_CASE("a minute of many failures is told once") {
    Attempts attempts;
    int told = 0;
    for (int i = 0; i < 200; ++i) told += attempts.failed(i * second / 10);
    CHECK(told == 1);
    for (int i = 0; i < 200; ++i) told += attempts.failed(100 * second);
    CHECK(told == 2);
    for (int i = 0; i < 50; ++i) told += attempts.failed(300 * second);
    CHECK(told == 2);
}

TEST_CASE("a device is told by two words, and known by its mark only to the account it is of") {
    CHECK(access::device_words(from(
              "Mozilla/5.0 (Windows NT 10.0) Chrome/140 Safari/537 Edg/140")) == "Edge, Windows");
    CHECK(access::device_words(from("Mozilla/5.0 (X11; Linux x86_64) Chrome/140 Safari/537")) ==
          "Chrome, Linux");
    CHECK(access::device_words(from("curl/8")) == "?");

    const auto keys = Keys::from_passphrase("a device");
    const OfficeId office = OfficeId::make();
    auto device = access::device_of(from("x", "wedka-device=AAAA"), false);
    CHECK(device.marks.empty());
    device.marks.push_back(access::device_mark(keys, device, office, "anna"));
    const auto again =
        access::device_of(from("x", "wedka-device=" + access::device_text(device)), false);
    CHECK(again.word == device.word);
    REQUIRE(again.marks.size() == 1);
    CHECK(again.marks[0] == access::device_mark(keys, again, office, "anna"));
    CHECK(again.marks[0] != access::device_mark(keys, again, office, "beata"));
    for (int i = 0; i < 20; ++i) device.marks.push_back(device.marks.front());
    CHECK(access::device_of(from("x", "wedka-device=" + access::device_text(device)), false)
              .marks.size() == 8);
}

TEST_CASE("200 an account is shown to those who answer for accounts, 404 none of another id") {
    TestOffice office;
    const auto path = "/api/accounts/" + office.account("beata").text();
    CHECK(office.get(path, "beata").status == 403);
    CHECK(office.get("/api/accounts/0193e7a0-0000-7000-8000-000000000000").status == 404);
    const auto shown = office.get(path, "ewa");
    CHECK(shown.at("login") == "beata");
    CHECK(shown.at("has_second_factor") == "false");
    CHECK(shown.body.find("argon2") == std::string::npos);
}

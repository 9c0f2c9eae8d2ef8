#include "access/first_run.hpp"

#include <doctest/doctest.h>

#include "access/sign_in_guard.hpp"
#include "support/test_office.hpp"

using namespace wedka;
using test::TestOffice;

TEST_CASE("403 R0-29 where there is an office no other is founded") {
    TestOffice office;
    CHECK(office.get("/api/first-run", "").at("is_needed") == "false");
    const auto answer = office.post(
        "/api/first-run",
        R"({"word":"x","office_name":"Inny","slug":"inny","first_name":"Jan","last_name":"Lis",)"
        R"("login":"jan","password":"sosna i wrzos","authorised_from":"2020-01-01",)"
        R"("oath_on":"2020-01-01"})",
        "");
    CHECK(answer.status == 403);
    CHECK(answer.has_finding("R0-29", "word"));
}

TEST_CASE("403 R0-29 the word of the terminal works once, and for a day") {
    TestOffice office;
    const app::RolePolicy policy;
    const Moment began{std::chrono::hours{500'000}};
    const access::SignInSettings settings{.store = office.store(),
                                          .keys = office.keys(),
                                          .policy = policy,
                                          .clock = [began] { return began; },
                                          .setup_word = "slowo",
                                          .setup_ends_at = began + std::chrono::hours{24}};
    auto& guard = *settings.guard;
    CHECK_FALSE(guard.take_setup("inne", settings, began));
    CHECK_FALSE(guard.take_setup("slowo", settings, began + std::chrono::hours{24}));
    CHECK(guard.take_setup("slowo", settings, began + std::chrono::hours{23}));
    CHECK_FALSE(guard.take_setup("slowo", settings, began));
    guard.give_setup_back();
    CHECK(guard.take_setup("slowo", settings, began));
}

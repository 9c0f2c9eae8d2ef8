#include "access/first_run.hpp"

#include <doctest/doctest.h>

#include "access/sign_in_guard.hpp"
#include "support/test_office.hpp"
#include "support/test_store.hpp"

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

TEST_CASE("422 R0-01 the first head is authorised by today, and the word works on") {
    start_crypto();
    const auto keys = Keys::from_passphrase("a small test office");
    const auto store = open_sqlite_store(fresh_folder(), keys, 2);
    const app::RolePolicy policy;
    const Moment noon{std::chrono::hours{500'004}};  // 15 January 2027
    const access::SignInSettings settings{.store = *store,
                                          .keys = keys,
                                          .policy = policy,
                                          .clock = [noon] { return noon; },
                                          .setup_word = "slowo",
                                          .setup_ends_at = noon + std::chrono::hours{24}};
    const auto found = [&settings](const std::string& word, const std::string& authorised_from) {
        HttpRequest request{.method = "POST",
                            .path = "/api/first-run",
                            .body = R"({"word":")" + word +
                                    R"(","office_name":"Nowy","slug":"nowy","first_name":"Jan",)"
                                    R"("last_name":"Lis","login":"jan","password":"sosna i wrzos",)"
                                    R"("authorised_from":")" +
                                    authorised_from + R"(","oath_on":"2020-01-01"})"};
        request.headers = {{"host", "localhost"}, {"content-type", "application/json"}};
        std::string answer;
        access::found_first_office(settings, request, [&answer](HttpResponse response) {
            answer = std::to_string(response.status) + ' ' + response.body;
        });
        return answer;
    };
    const auto future = found("slowo", "2027-01-16");
    CHECK(future.starts_with("422"));
    CHECK(future.find(R"("rule":"R0-01","field":"authorised_from","code":"in_future")") !=
          std::string::npos);
    // Neither of them has used the word up.
    CHECK(found("inne", "2027-01-15").starts_with("403"));
    CHECK(settings.guard->take_setup("slowo", settings, noon));
}

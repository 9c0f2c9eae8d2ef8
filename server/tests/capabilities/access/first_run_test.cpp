#include "access/first_run.hpp"

#include <doctest/doctest.h>

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

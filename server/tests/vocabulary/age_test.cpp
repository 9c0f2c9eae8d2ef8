#include "vocabulary/age.hpp"

#include <doctest/doctest.h>

#include "read.hpp"

using namespace wedka;

namespace {

Day day(std::string_view text) {
    return read<Day>(text);
}
int age(std::string_view birth, std::string_view on) {
    return age_on(day(birth), day(on));
}
bool near(std::string_view birth, std::string_view on) {
    return leap_birth_near(day(birth), day(on));
}

}  // namespace

TEST_CASE("before the birth the age is below zero") {
    CHECK(age("2026-03-02", "2026-03-01") == -1);
    CHECK(age("2026-03-02", "2025-03-02") == -1);
    CHECK(age("2026-03-02", "2025-03-01") == -2);
    CHECK(age("2026-03-02", "2026-03-02") == 0);
}

TEST_CASE("a year of age is completed when the birthday begins") {
    CHECK(age("2008-03-03", "2026-03-02") == 17);
    CHECK(age("2008-03-02", "2026-03-02") == 18);
    CHECK(age("1996-03-03", "2026-03-02") == 29);
    CHECK(age("1996-03-02", "2026-03-02") == 30);
    CHECK(age("1971-03-03", "2026-03-02") == 54);
    CHECK(age("1971-03-02", "2026-03-02") == 55);
    CHECK(age("1980-01-01", "2026-03-02") == 46);
    CHECK(age("2001-03-02", "2026-03-02") == 25);
    CHECK(age("1999-12-31", "2026-01-01") == 26);
    CHECK(age("1800-01-01", "2299-12-31") == 499);
}

TEST_CASE("who was born on 29 February is 18 on 28 February where there is no 29th") {
    CHECK(age("2008-02-29", "2026-02-27") == 17);
    CHECK(age("2008-02-29", "2026-02-28") == 18);
    CHECK(age("2008-02-29", "2026-03-01") == 18);
    CHECK(age("2008-02-29", "2024-02-28") == 15);
    CHECK(age("2008-02-29", "2024-02-29") == 16);
    CHECK(age("2000-02-29", "2100-02-27") == 99);
    CHECK(age("2000-02-29", "2100-02-28") == 100);
}

TEST_CASE("who was born on 28 February or 1 March has a birthday every year") {
    CHECK(age("2008-02-28", "2024-02-28") == 16);
    CHECK(age("2008-03-01", "2024-02-29") == 15);
    CHECK(age("2008-03-01", "2024-03-01") == 16);
    CHECK(age("2008-03-01", "2026-02-28") == 17);
}

TEST_CASE("a birth on 29 February is worth a warning on two days of a common year") {
    CHECK_FALSE(near("2008-02-29", "2026-02-27"));
    CHECK(near("2008-02-29", "2026-02-28"));
    CHECK(near("2008-02-29", "2026-03-01"));
    CHECK_FALSE(near("2008-02-29", "2026-03-02"));
    CHECK_FALSE(near("2008-02-29", "2026-01-28"));
    CHECK_FALSE(near("2008-02-29", "2026-04-01"));
    CHECK_FALSE(near("2008-02-29", "2024-02-28"));
    CHECK_FALSE(near("2008-02-29", "2024-02-29"));
    CHECK_FALSE(near("2008-02-29", "2024-03-01"));
    CHECK(near("2000-02-29", "2100-02-28"));
    CHECK_FALSE(near("2008-02-28", "2026-02-28"));
    CHECK_FALSE(near("2008-03-29", "2026-02-28"));
    CHECK_FALSE(near("2008-03-01", "2026-03-01"));
}

TEST_CASE("age grows by one on one day of each year and never falls") {
    for (const auto* born :
         {"2000-02-29", "2000-02-28", "2000-03-01", "2000-12-31", "2000-01-01"}) {
        const auto birth = day(born);
        int before = 0;
        for (auto on = birth; on < day("2104-12-31"); on = on.plus_days(1)) {
            const int now = age_on(birth, on);
            REQUIRE((now == before || now == before + 1));
            if (now != before) REQUIRE(on == birth.plus_years(now));
            before = now;
        }
        CHECK(before == day("2104-12-30").year() - 2000 - (birth.day() == 31 ? 1 : 0));
    }
}

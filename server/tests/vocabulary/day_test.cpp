#include "vocabulary/day.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <random>
#include <stdexcept>

#include "platform/database.hpp"
#include "read.hpp"

using namespace wedka;

namespace {

Day day(std::string_view text) {
    return read<Day>(text);
}

}  // namespace

TEST_CASE("a day is refused in any other form than 2011-12-12") {
    for (const auto* text : {"",
                             "2011",
                             "2011-12",
                             "2011-12-1",
                             "2011-1-12",
                             "11-12-2011",
                             "12.12.2011",
                             "2011/12/12",
                             "2011-12.12",
                             "2011.12-12",
                             "2011-12-12T00:00",
                             "2011-12-12Z",
                             " 2011-12-12",
                             "2011-12-12 ",
                             "+2011-12-12",
                             "-011-12-12",
                             "2011-+1-12",
                             "2011-12--1",
                             "2011-1 -12",
                             "20111212",
                             "02011-12-12",
                             "2o11-12-12",
                             "2011–12–12"})
        CHECK_MESSAGE(!Day::parse(text), text);
    CHECK_FALSE(Day::parse(std::string_view{"2011-12-12\0", 11}));
}

TEST_CASE("a date that does not exist is refused") {
    for (const auto* text : {"2011-00-12", "2011-13-12", "2011-12-00", "2011-12-32", "2011-04-31",
                             "2011-06-31", "2011-09-31", "2011-11-31", "2011-02-29", "2012-02-30",
                             "1900-02-29", "2100-02-29", "2200-02-29", "1800-02-29"})
        CHECK_MESSAGE(!Day::parse(text), text);
    CHECK_FALSE(Day::of(2011, -1, 1));
    CHECK_FALSE(Day::of(2011, 1, -1));
    CHECK_FALSE(Day::of(2011, 1, 256 + 1));
    CHECK_FALSE(Day::of(2011, 256 + 1, 1));
    CHECK_FALSE(Day::of(std::numeric_limits<int>::max(), 1, 1));
    CHECK_FALSE(Day::of(std::numeric_limits<int>::min(), 1, 1));
    CHECK_FALSE(Day::of(65'536 + 2011, 1, 1));
}

TEST_CASE("a day outside of the years 1800 to 2299 is refused") {
    for (const auto* text : {"0000-01-01", "1799-12-31", "2300-01-01", "9999-12-31"})
        CHECK_MESSAGE(!Day::parse(text), text);
    CHECK(day("1800-01-01") == Day::earliest());
    CHECK(day("2299-12-31") == Day::latest());
}

TEST_CASE("counting out of the calendar is a fault") {
    constexpr auto greatest = std::numeric_limits<std::int64_t>::max();
    constexpr auto smallest = std::numeric_limits<std::int64_t>::min();
    CHECK_THROWS_AS(Day::latest().plus_days(1), std::out_of_range);
    CHECK_THROWS_AS(Day::earliest().plus_days(-1), std::out_of_range);
    CHECK_THROWS_AS(Day::latest().plus_months(1), std::out_of_range);
    CHECK_THROWS_AS(Day::earliest().plus_months(-1), std::out_of_range);
    CHECK_THROWS_AS(Day::latest().plus_years(1), std::out_of_range);
    CHECK_THROWS_AS(Day::earliest().plus_years(-1), std::out_of_range);
    for (const auto count : {greatest, smallest}) {
        CHECK_THROWS_AS(day("2011-12-12").plus_days(count), std::out_of_range);
        CHECK_THROWS_AS(day("2011-12-12").plus_months(count), std::out_of_range);
        CHECK_THROWS_AS(day("2011-12-12").plus_years(count), std::out_of_range);
    }
    CHECK_THROWS_AS(Day::from_chrono(Day::latest().chrono() + std::chrono::days{1}),
                    std::out_of_range);
    CHECK_THROWS_AS(Day::from_chrono(Day::earliest().chrono() - std::chrono::days{1}),
                    std::out_of_range);
}

TEST_CASE("the whole calendar can be crossed") {
    CHECK(Day::earliest().days_until(Day::latest()) == 182'620);
    CHECK(Day::earliest().plus_days(182'620) == Day::latest());
    CHECK(Day::latest().plus_days(-182'620) == Day::earliest());
    CHECK(Day::earliest().plus_months(5'999) == day("2299-12-01"));
    CHECK(Day::latest().plus_months(-5'999) == day("1800-01-31"));
    CHECK(Day::earliest().plus_years(499) == day("2299-01-01"));
    CHECK(Day::from_chrono(Day::latest().chrono()) == Day::latest());
}

TEST_CASE("a day tells its parts and the day of the week") {
    const auto conference = day("2011-12-12");
    CHECK(conference.year() == 2011);
    CHECK(conference.month() == 12);
    CHECK(conference.day() == 12);
    CHECK(conference.weekday() == Weekday::monday);
    CHECK(conference == Day::of(2011, 12, 12));
    CHECK(day("2026-12-18").weekday() == Weekday::friday);
    CHECK(day("2026-03-29").weekday() == Weekday::sunday);
    CHECK(day("2026-11-21").weekday() == Weekday::saturday);
    CHECK(Day::earliest().weekday() == Weekday::wednesday);
    CHECK(Day::latest().weekday() == Weekday::sunday);
    CHECK(Day{} == day("1970-01-01"));
    CHECK(Day::json_format == "day");
}

TEST_CASE("a leap year is one in four, but of the centuries only one in four") {
    for (const auto* text : {"2012-02-29", "2000-02-29", "1804-02-29", "2296-02-29"})
        CHECK_MESSAGE(day(text).text() == text, text);
    CHECK(day("1900-02-28").plus_days(1) == day("1900-03-01"));
    CHECK(day("2000-02-28").plus_days(1) == day("2000-02-29"));
    CHECK(day("2100-02-28").plus_days(1) == day("2100-03-01"));
}

TEST_CASE("a month later is the same number, or the last day of a month that lacks it") {
    CHECK(day("2026-01-31").plus_months(1) == day("2026-02-28"));
    CHECK(day("2024-01-31").plus_months(1) == day("2024-02-29"));
    CHECK(day("2026-01-31").plus_months(2) == day("2026-03-31"));
    CHECK(day("2026-01-28").plus_months(1) == day("2026-02-28"));
    CHECK(day("2026-03-31").plus_months(1) == day("2026-04-30"));
    CHECK(day("2026-03-31").plus_months(-1) == day("2026-02-28"));
    CHECK(day("2026-12-15").plus_months(1) == day("2027-01-15"));
    CHECK(day("2026-01-15").plus_months(-1) == day("2025-12-15"));
    CHECK(day("2026-05-15").plus_months(0) == day("2026-05-15"));
    CHECK(day("2026-05-15").plus_months(6) == day("2026-11-15"));
    CHECK(day("2026-02-28").plus_months(1) == day("2026-03-28"));
}

TEST_CASE("a year after 29 February ends on the 28th") {
    CHECK(day("2024-02-29").plus_years(1) == day("2025-02-28"));
    CHECK(day("2024-02-29").plus_years(4) == day("2028-02-29"));
    CHECK(day("2096-02-29").plus_years(4) == day("2100-02-28"));
    CHECK(day("2024-02-29").plus_years(-1) == day("2023-02-28"));
}

TEST_CASE("a month has a first and a last day") {
    CHECK(day("2026-02-10").first_of_month() == day("2026-02-01"));
    CHECK(day("2026-02-10").last_of_month() == day("2026-02-28"));
    CHECK(day("2024-02-29").last_of_month() == day("2024-02-29"));
    CHECK(day("2026-12-31").first_of_month() == day("2026-12-01"));
    CHECK(Day::latest().last_of_month() == Day::latest());
    CHECK(Day::earliest().first_of_month() == Day::earliest());
}

TEST_CASE("days are counted across months and years") {
    CHECK(day("2026-06-30").plus_days(28) == day("2026-07-28"));
    CHECK(day("2026-06-30").days_until(day("2026-07-28")) == 28);
    CHECK(day("2026-07-28").days_until(day("2026-06-30")) == -28);
    CHECK(day("2026-07-28").days_until(day("2026-07-28")) == 0);
    CHECK(day("2026-12-31").plus_days(1) == day("2027-01-01"));
}

TEST_CASE("days are ordered by time") {
    CHECK(day("2011-12-11") < day("2011-12-12"));
    CHECK(day("1999-12-31") < day("2000-01-01"));
    CHECK(day("1969-12-31") < Day{});
}

TEST_CASE("every day of the calendar follows the one before, also as text") {
    auto before = Day::earliest();
    for (std::int64_t i = 1; i <= 182'620; ++i) {
        const auto next = Day::earliest().plus_days(i);
        REQUIRE(Day::parse(next.text()) == next);
        REQUIRE(before.text() < next.text());
        REQUIRE((static_cast<int>(before.weekday()) + 1) % 7 == static_cast<int>(next.weekday()));
        REQUIRE((next.day() == before.day() + 1 ||
                 (next.day() == 1 && next.month() != before.month())));
        before = next;
    }
}

TEST_CASE("months are added in one step: the month is always the right one") {
    std::mt19937_64 random{112};
    for (int round = 0; round < 20'000; ++round) {
        const auto start = Day::earliest().plus_days(static_cast<std::int64_t>(random() % 150'000));
        const auto months = static_cast<std::int64_t>(random() % 600);
        const auto end = start.plus_months(months);
        REQUIRE((end.year() - start.year()) * 12 + end.month() - start.month() == months);
        REQUIRE(
            (end.day() == start.day() || (end.day() < start.day() && end == end.last_of_month())));
    }
}

TEST_CASE("the database keeps a day as its text") {
    static_assert(TextScalar<Day> && !IntegerColumn<Day>);
    CHECK(std::get<std::string>(to_sql(day("2011-12-12"))) == "2011-12-12");
}

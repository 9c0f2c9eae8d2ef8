#include "vocabulary/instant.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <random>
#include <stdexcept>

#include "platform/database.hpp"
#include "read.hpp"

using namespace wedka;
using namespace std::chrono_literals;

namespace {

Day day(std::string_view text) {
    return read<Day>(text);
}
Instant instant(std::string_view text) {
    return read<Instant>(text);
}
std::string warsaw_day(std::string_view text) {
    return instant(text).day_in_warsaw().text();
}

}  // namespace

TEST_CASE("a moment is refused in any other form than UTC with six decimals") {
    for (const auto* text : {"", "2026-11-21", "2026-11-21T22:39:45Z", "2026-11-21T22:39:45.123Z",
                             "2026-11-21T22:39:45.123456", "2026-11-21T22:39:45.123456z",
                             "2026-11-21t22:39:45.123456Z", "2026-11-21 22:39:45.123456Z",
                             "2026-11-21T22:39:45,123456Z", "2026-11-21T22:39:45.123456+00:00",
                             "2026-11-21T22:39:45.1234567Z", " 2026-11-21T22:39:45.123456Z",
                             "2026-11-21T22:39:45.123456Z ", "2026-11-21T2 :39:45.123456Z",
                             "2026-11-21T22:+9:45.123456Z", "2026-11-21T22:39:-5.123456Z",
                             "2026-11-21T22:39:45.-23456Z", "2026-11-21T22.39:45.123456Z",
                             "2026-11-21T22:39.45.123456Z"})
        CHECK_MESSAGE(!Instant::parse(text), text);
}

TEST_CASE("a moment that does not exist is refused") {
    for (const auto* text : {"2026-02-29T00:00:00.000000Z", "2026-13-01T00:00:00.000000Z",
                             "2026-11-21T24:00:00.000000Z", "2026-11-21T23:60:00.000000Z",
                             "2016-12-31T23:59:60.000000Z", "1799-12-31T23:59:59.999999Z",
                             "2300-01-01T00:00:00.000000Z", "2299-12-31T23:00:00.000000Z"})
        CHECK_MESSAGE(!Instant::parse(text), text);
}

TEST_CASE("a moment outside of the calendar is a fault") {
    const auto first = instant("1800-01-01T00:00:00.000000Z");
    const auto last = instant("2299-12-31T22:59:59.999999Z");
    CHECK_THROWS_AS(first.plus(-1us), std::out_of_range);
    CHECK_THROWS_AS(last.plus(1us), std::out_of_range);
    CHECK_THROWS_AS(Instant::from_column(first.column() - 1), std::out_of_range);
    CHECK_THROWS_AS(Instant::from_column(std::numeric_limits<std::int64_t>::max()),
                    std::out_of_range);
    CHECK_THROWS_AS(Instant::from_column(std::numeric_limits<std::int64_t>::min()),
                    std::out_of_range);
    CHECK_THROWS_AS(last.plus(std::chrono::microseconds::max()), std::overflow_error);
    CHECK_THROWS_AS(Instant::start_of(Day::earliest()), std::out_of_range);
    CHECK(first.day_in_warsaw() == Day::earliest());
    CHECK(last.day_in_warsaw() == Day::latest());
}

TEST_CASE("a moment is kept in microseconds since 1970") {
    CHECK(Instant{}.text() == "1970-01-01T00:00:00.000000Z");
    CHECK(instant("1970-01-01T00:00:00.000001Z").column() == 1);
    CHECK(instant("1969-12-31T23:59:59.999999Z").column() == -1);
    CHECK(instant("2026-11-21T22:39:45.123456Z").column() == 1'795'300'785'123'456);
    CHECK(Instant::from_column(1'795'300'785'123'456).text() == "2026-11-21T22:39:45.123456Z");
    CHECK(Instant::from_column(-1).text() == "1969-12-31T23:59:59.999999Z");
    CHECK(Instant::json_format == "instant");
}

TEST_CASE("every moment is read back from its text, and texts are ordered as moments") {
    std::mt19937_64 random{3339};
    const auto first = instant("1800-01-01T00:00:00.000000Z");
    const auto last = instant("2299-12-31T22:59:59.999999Z");
    const auto span = static_cast<std::uint64_t>(first.until(last).count());
    auto before = first;
    for (int round = 0; round < 20'000; ++round) {
        const auto moment =
            first.plus(std::chrono::microseconds{static_cast<std::int64_t>(random() % span)});
        REQUIRE(Instant::parse(moment.text()) == moment);
        REQUIRE(Instant::from_column(moment.column()) == moment);
        REQUIRE((before < moment) == (before.text() < moment.text()));
        before = moment;
    }
}

TEST_CASE("the office is an hour ahead of UTC in winter and two in summer") {
    CHECK(warsaw_day("2026-11-21T22:59:59.999999Z") == "2026-11-21");
    CHECK(warsaw_day("2026-11-21T23:00:00.000000Z") == "2026-11-22");
    CHECK(warsaw_day("2026-07-01T21:59:59.999999Z") == "2026-07-01");
    CHECK(warsaw_day("2026-07-01T22:00:00.000000Z") == "2026-07-02");
    CHECK(warsaw_day("2026-12-31T22:59:59.999999Z") == "2026-12-31");
    CHECK(warsaw_day("2026-12-31T23:00:00.000000Z") == "2027-01-01");
    CHECK(warsaw_day("2024-02-28T23:00:00.000000Z") == "2024-02-29");
}

TEST_CASE("the night of 29 March 2026 begins in winter and the next one in summer") {
    CHECK(warsaw_day("2026-03-28T22:59:59.999999Z") == "2026-03-28");
    CHECK(warsaw_day("2026-03-28T23:00:00.000000Z") == "2026-03-29");
    CHECK(warsaw_day("2026-03-29T00:59:59.999999Z") == "2026-03-29");
    CHECK(warsaw_day("2026-03-29T01:00:00.000000Z") == "2026-03-29");
    CHECK(warsaw_day("2026-03-29T21:59:59.999999Z") == "2026-03-29");
    CHECK(warsaw_day("2026-03-29T22:00:00.000000Z") == "2026-03-30");
    const auto start = Instant::start_of(day("2026-03-29"));
    CHECK(start.until(Instant::start_of(day("2026-03-30"))) == 23h);
}

TEST_CASE("the night of 25 October 2026 begins in summer and the next one in winter") {
    CHECK(warsaw_day("2026-10-24T21:59:59.999999Z") == "2026-10-24");
    CHECK(warsaw_day("2026-10-24T22:00:00.000000Z") == "2026-10-25");
    CHECK(warsaw_day("2026-10-25T00:59:59.999999Z") == "2026-10-25");
    CHECK(warsaw_day("2026-10-25T01:00:00.000000Z") == "2026-10-25");
    CHECK(warsaw_day("2026-10-25T22:00:00.000000Z") == "2026-10-25");
    CHECK(warsaw_day("2026-10-25T22:59:59.999999Z") == "2026-10-25");
    CHECK(warsaw_day("2026-10-25T23:00:00.000000Z") == "2026-10-26");
    const auto start = Instant::start_of(day("2026-10-25"));
    CHECK(start.until(Instant::start_of(day("2026-10-26"))) == 25h);
}

TEST_CASE("the last Sunday is found where the month ends on one, and where it begins one") {
    CHECK(warsaw_day("2024-03-31T22:00:00.000000Z") == "2024-04-01");
    CHECK(warsaw_day("2024-03-30T22:00:00.000000Z") == "2024-03-30");
    CHECK(warsaw_day("2027-10-31T22:00:00.000000Z") == "2027-10-31");
    CHECK(warsaw_day("2027-10-30T22:00:00.000000Z") == "2027-10-31");
    CHECK(warsaw_day("2018-03-25T22:00:00.000000Z") == "2018-03-26");
    CHECK(warsaw_day("2018-03-24T22:00:00.000000Z") == "2018-03-24");
}

TEST_CASE("every day begins at one moment, and has 24 hours but for two nights a year") {
    int short_days = 0;
    int long_days = 0;
    for (auto today = day("1996-01-01"); today < day("2100-01-01"); today = today.plus_days(1)) {
        const auto start = Instant::start_of(today);
        REQUIRE(start.day_in_warsaw() == today);
        REQUIRE(start.plus(-1us).day_in_warsaw() == today.plus_days(-1));
        const auto length = start.until(Instant::start_of(today.plus_days(1)));
        if (length == 23h) {
            ++short_days;
            REQUIRE(today.month() == 3);
            REQUIRE(today.weekday() == Weekday::sunday);
        } else if (length == 25h) {
            ++long_days;
            REQUIRE(today.month() == 10);
            REQUIRE(today.weekday() == Weekday::sunday);
        } else {
            REQUIRE(length == 24h);
        }
    }
    CHECK(short_days == 104);
    CHECK(long_days == 104);
}

TEST_CASE("the moment of an operation is kept to the microsecond") {
    const std::chrono::sys_time<std::chrono::microseconds> epoch;
    CHECK(Instant::at(epoch) == Instant{});
    CHECK(Instant::at(epoch + 1us).column() == 1);
    CHECK(Instant::at(epoch - 1us).column() == -1);
    CHECK(Instant::at(epoch + 24h).text() == "1970-01-02T00:00:00.000000Z");
    CHECK_THROWS_AS(Instant::at(epoch + std::chrono::years{400}), std::out_of_range);
}

TEST_CASE("moments can be counted from one another") {
    const auto start = instant("2026-11-21T22:39:45.123456Z");
    CHECK(start.plus(30min).text() == "2026-11-21T23:09:45.123456Z");
    CHECK(start.until(start.plus(30min)) == 30min);
    CHECK(start.plus(30min).until(start) == -30min);
    CHECK(start < start.plus(1us));
}

TEST_CASE("the database keeps a moment as a whole number") {
    static_assert(IntegerColumn<Instant> && TextScalar<Instant>);
    CHECK(std::get<std::int64_t>(to_sql(instant("1970-01-01T00:00:01.000000Z"))) == 1'000'000);
}

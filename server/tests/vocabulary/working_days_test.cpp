#include "vocabulary/working_days.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <stdexcept>

#include "read.hpp"

using namespace wedka;

namespace {

Day day(std::string_view text) {
    return read<Day>(text);
}

// The dates of force are those of the law only for 6 January and 24 December.
std::vector<Holiday> holidays() {
    const Day always = Day::earliest();
    return {
        {"new_year", "01-01", always, {}},
        {"epiphany", "01-06", day("2011-01-01"), {}},
        {"easter_sunday", "easter+0", always, {}},
        {"easter_monday", "easter+1", always, {}},
        {"labour_day", "05-01", always, {}},
        {"constitution_day", "05-03", always, {}},
        {"pentecost", "easter+49", always, {}},
        {"corpus_christi", "easter+60", always, {}},
        {"assumption", "08-15", always, {}},
        {"all_saints", "11-01", always, {}},
        {"independence_day", "11-11", always, {}},
        {"christmas_eve", "12-24", day("2025-01-01"), {}},
        {"christmas_day", "12-25", always, {}},
        {"second_day_of_christmas", "12-26", always, {}},
    };
}

std::string after(const WorkingDays& calendar, std::string_view event, int business_days) {
    return calendar.add(day(event), business_days).text();
}

}  // namespace

TEST_CASE("a holiday without a readable rule is a fault of the data") {
    for (const auto* rule :
         {"",          "easter",     "easter+",   "easter-2", "easter+-1",  "easter+ 1",
          "easter+01", "easter+100", "easter+1x", "Easter+1", "12-32",      "13-01",
          "00-01",     "01-00",      "02-30",     "12-1",     "1-12",       "12.24",
          "12-24 ",    " 12-24",     "12-2x",     "x2-24",    "2025-12-24", "+1-24"}) {
        CHECK_MESSAGE(!is_holiday_rule(rule), rule);
        CHECK_THROWS_AS(WorkingDays({{"odd", rule, Day::earliest(), {}}}), std::invalid_argument);
    }
    for (const auto* rule :
         {"01-01", "12-31", "02-29", "easter+0", "easter+1", "easter+60", "easter+99"})
        CHECK_MESSAGE(is_holiday_rule(rule), rule);
}

TEST_CASE("Easter is found in every century") {
    const std::array known{"1818-03-22", "1886-04-25", "1900-04-15", "1943-04-25", "1954-04-18",
                           "1961-04-02", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24",
                           "2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
                           "2035-03-25", "2038-04-25", "2049-04-18", "2076-04-19", "2100-03-28",
                           "2285-03-22"};
    for (const auto* easter : known)
        CHECK_MESSAGE(easter_sunday(day(easter).year()) == day(easter), easter);
}

TEST_CASE("Easter is always a Sunday between 22 March and 25 April") {
    for (int year = 1800; year <= 2299; ++year) {
        const auto easter = easter_sunday(year);
        REQUIRE(easter.weekday() == Weekday::sunday);
        REQUIRE(easter >= *Day::of(year, 3, 22));
        REQUIRE(easter <= *Day::of(year, 4, 25));
    }
    CHECK_THROWS_AS(easter_sunday(1799), std::out_of_range);
    CHECK_THROWS_AS(easter_sunday(2300), std::out_of_range);
}

TEST_CASE("without holidays only Saturday and Sunday are free") {
    const WorkingDays calendar{{}};
    CHECK(calendar.is_working(day("2026-12-24")));
    CHECK(calendar.is_working(day("2026-12-25")));
    CHECK_FALSE(calendar.is_working(day("2026-12-26")));
    CHECK_FALSE(calendar.is_working(day("2026-12-27")));
    CHECK(calendar.is_working(day("2026-12-28")));
    CHECK_FALSE(calendar.is_holiday(day("2026-12-27")));
}

TEST_CASE("holidays move with Easter") {
    const WorkingDays calendar{holidays()};
    for (const auto* holiday :
         {"2026-04-05", "2026-04-06", "2026-05-24", "2026-06-04", "2025-04-21", "2025-06-19",
          "2024-04-01", "2024-05-30", "2011-06-23"})
        CHECK_MESSAGE(calendar.is_holiday(day(holiday)), holiday);
    for (const auto* common :
         {"2026-04-03", "2026-04-07", "2026-06-05", "2025-04-06", "2025-06-04"})
        CHECK_MESSAGE(!calendar.is_holiday(day(common)), common);
}

TEST_CASE("a holiday counts only while it is in force, on both its ends") {
    const WorkingDays calendar{{{"trial", "05-04", day("2020-05-04"), day("2022-05-04")},
                                {"late", "06-01", day("2020-06-02"), day("2022-05-31")}}};
    CHECK_FALSE(calendar.is_holiday(day("2019-05-04")));
    CHECK(calendar.is_holiday(day("2020-05-04")));
    CHECK(calendar.is_holiday(day("2021-05-04")));
    CHECK(calendar.is_holiday(day("2022-05-04")));
    CHECK_FALSE(calendar.is_holiday(day("2023-05-04")));
    CHECK_FALSE(calendar.is_holiday(day("2020-06-01")));
    CHECK(calendar.is_holiday(day("2021-06-01")));
    CHECK_FALSE(calendar.is_holiday(day("2022-06-01")));
}

TEST_CASE("24 December is a working day until 2024 and a holiday from 2025") {
    const WorkingDays calendar{holidays()};
    CHECK(calendar.is_working(day("2024-12-24")));
    CHECK_FALSE(calendar.is_working(day("2025-12-24")));
    CHECK_FALSE(calendar.is_working(day("2026-12-24")));
    CHECK(calendar.is_working(day("2010-01-06")));
    CHECK_FALSE(calendar.is_working(day("2011-01-06")));
}

TEST_CASE("a holiday of 29 February comes only in leap years") {
    const WorkingDays calendar{{{"leap", "02-29", Day::earliest(), {}}}};
    CHECK(calendar.is_holiday(day("2024-02-29")));
    CHECK_FALSE(calendar.is_holiday(day("2026-02-28")));
    CHECK_FALSE(calendar.is_holiday(day("2026-03-01")));
}

TEST_CASE("five working days after 18 December 2026 are the 29th, in 2024 they were the 27th") {
    const WorkingDays calendar{holidays()};
    CHECK(after(calendar, "2026-12-18", 5) == "2026-12-29");
    CHECK(after(calendar, "2024-12-18", 5) == "2024-12-27");

    auto with_eve_all_along = holidays();
    for (auto& holiday : with_eve_all_along) holiday.from = Day::earliest();
    CHECK(after(WorkingDays{with_eve_all_along}, "2024-12-18", 5) == "2024-12-30");
}

TEST_CASE("the day of the event is not counted") {
    const WorkingDays calendar{holidays()};
    CHECK(after(calendar, "2026-11-16", 1) == "2026-11-17");
    CHECK(after(calendar, "2026-11-20", 1) == "2026-11-23");
    CHECK(after(calendar, "2026-11-21", 1) == "2026-11-23");
    CHECK(after(calendar, "2026-11-22", 1) == "2026-11-23");
    CHECK(after(calendar, "2026-11-22", 0) == "2026-11-22");
    CHECK(after(calendar, "2026-11-16", 14) == "2026-12-04");
    CHECK(after(calendar, "2026-12-23", 1) == "2026-12-28");
    CHECK(after(calendar, "2026-12-31", 2) == "2027-01-05");
}

TEST_CASE("working days can be counted back, for notices that must come ahead") {
    const WorkingDays calendar{holidays()};
    CHECK(after(calendar, "2026-12-29", -5) == "2026-12-18");
    CHECK(after(calendar, "2026-11-23", -1) == "2026-11-20");
    CHECK(after(calendar, "2026-11-22", -2) == "2026-11-19");
}

TEST_CASE("a term that would end on a Saturday or a holiday ends on the next day that is neither") {
    const WorkingDays calendar{holidays()};
    CHECK(calendar.end_of_term(day("2026-11-20")) == day("2026-11-20"));
    CHECK(calendar.end_of_term(day("2026-11-21")) == day("2026-11-23"));
    CHECK(calendar.end_of_term(day("2026-11-22")) == day("2026-11-23"));
    CHECK(calendar.end_of_term(day("2026-11-11")) == day("2026-11-12"));
    CHECK(calendar.end_of_term(day("2026-12-24")) == day("2026-12-28"));
    CHECK(calendar.end_of_term(day("2024-12-24")) == day("2024-12-24"));
    CHECK(calendar.end_of_term(day("2026-04-04")) == day("2026-04-07"));
    CHECK(calendar.end_of_term(day("2027-01-01")) == day("2027-01-04"));
}

TEST_CASE("a term that runs out of the calendar is a fault, not an endless search") {
    const WorkingDays calendar{holidays()};
    CHECK_THROWS_AS(calendar.add(Day::latest(), 1), std::out_of_range);
    CHECK_THROWS_AS(calendar.add(Day::earliest(), -1), std::out_of_range);
    CHECK_THROWS_AS(calendar.end_of_term(Day::latest()), std::out_of_range);
}

TEST_CASE("working days of a stretch are counted with both ends") {
    const WorkingDays calendar{holidays()};
    CHECK(calendar.count(day("2026-11-16"), day("2026-11-22")) == 5);
    CHECK(calendar.count(day("2026-11-20"), day("2026-11-20")) == 1);
    CHECK(calendar.count(day("2026-11-21"), day("2026-11-21")) == 0);
    CHECK(calendar.count(day("2026-11-21"), day("2026-11-20")) == 0);
    CHECK(calendar.count(day("2026-12-01"), day("2026-12-31")) == 21);
    CHECK(calendar.count(day("2024-12-01"), day("2024-12-31")) == 20);
    CHECK(calendar.count(day("2299-12-25"), Day::latest()) == 3);
}

TEST_CASE("adding lands on a working day with exactly so many after the event, there and back") {
    const WorkingDays calendar{holidays()};
    std::mt19937_64 random{57};
    for (int round = 0; round < 2'000; ++round) {
        const auto event = day("2008-01-01").plus_days(static_cast<std::int64_t>(random() % 9'000));
        const int business_days = static_cast<int>(random() % 40) + 1;
        const auto end = calendar.add(event, business_days);
        REQUIRE(calendar.is_working(end));
        REQUIRE(calendar.count(event.plus_days(1), end) == business_days);
        REQUIRE(calendar.end_of_term(end) == end);
        if (calendar.is_working(event)) REQUIRE(calendar.add(end, -business_days) == event);
    }
}

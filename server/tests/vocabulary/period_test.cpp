#include "vocabulary/period.hpp"

#include <doctest/doctest.h>

#include "read.hpp"

using namespace wedka;

namespace {

Day day(std::string_view text) {
    return read<Day>(text);
}
Period period(std::string_view from, std::string_view to) {
    return Period::make(day(from), day(to)).value();
}
Period open_period(std::string_view from) {
    return Period::make(day(from), {}).value();
}

}  // namespace

TEST_CASE("a period cannot end before it begins") {
    CHECK_FALSE(Period::make(day("2026-03-02"), day("2026-03-01")));
    CHECK_FALSE(Period::make(Day::latest(), Day::earliest()));
    CHECK(Period::make(day("2026-03-02"), day("2026-03-02")));
}

TEST_CASE("both ends belong to a period") {
    const auto march = period("2026-03-01", "2026-03-31");
    CHECK_FALSE(march.contains(day("2026-02-28")));
    CHECK(march.contains(day("2026-03-01")));
    CHECK(march.contains(day("2026-03-31")));
    CHECK_FALSE(march.contains(day("2026-04-01")));
    CHECK(march.days() == 31);
    CHECK(march.from() == day("2026-03-01"));
    CHECK(march.to() == day("2026-03-31"));
    CHECK_FALSE(march.is_open());
}

TEST_CASE("a period without an end lasts and has no length") {
    const auto since = open_period("2026-03-01");
    CHECK(since.is_open());
    CHECK_FALSE(since.days());
    CHECK_FALSE(since.contains(day("2026-02-28")));
    CHECK(since.contains(day("2026-03-01")));
    CHECK(since.contains(Day::latest()));
    CHECK(Period{} == open_period("1970-01-01"));
}

TEST_CASE("the length counts both ends") {
    CHECK(period("2026-03-02", "2026-03-02").days() == 1);
    CHECK(period("2024-02-28", "2024-03-01").days() == 3);
    CHECK(period("2026-02-28", "2026-03-01").days() == 2);
    CHECK(period("2026-01-01", "2026-12-31").days() == 365);
    CHECK(period("1800-01-01", "2299-12-31").days() == 182'621);
}

TEST_CASE("periods that only touch on a day overlap, neighbours do not") {
    const auto march = period("2026-03-01", "2026-03-31");
    for (const auto& [other, expected] :
         {std::pair{period("2026-04-01", "2026-04-30"), false},
          std::pair{period("2026-03-31", "2026-04-30"), true},
          std::pair{period("2026-02-01", "2026-02-28"), false},
          std::pair{period("2026-02-01", "2026-03-01"), true},
          std::pair{period("2026-03-10", "2026-03-10"), true},
          std::pair{period("2026-01-01", "2026-12-31"), true}, std::pair{march, true},
          std::pair{open_period("2026-04-01"), false}, std::pair{open_period("2026-03-31"), true},
          std::pair{open_period("2020-01-01"), true}}) {
        CHECK(march.overlaps(other) == expected);
        CHECK(other.overlaps(march) == expected);
    }
    CHECK(open_period("2026-01-01").overlaps(open_period("2050-01-01")));
}

TEST_CASE("two periods overlap exactly when some day lies in both") {
    const auto base = day("2024-02-25");
    for (int a = 0; a < 6; ++a)
        for (int b = a; b <= 6; ++b)
            for (int c = 0; c < 6; ++c)
                for (int e = c; e <= 6; ++e) {
                    // 6 stands for an open end.
                    const auto end = [&](int i) {
                        return i == 6 ? std::nullopt : std::optional{base.plus_days(i)};
                    };
                    const auto one = Period::make(base.plus_days(a), end(b)).value();
                    const auto other = Period::make(base.plus_days(c), end(e)).value();
                    bool common = false;
                    for (int i = 0; i <= 7; ++i)
                        common |=
                            one.contains(base.plus_days(i)) && other.contains(base.plus_days(i));
                    REQUIRE(one.overlaps(other) == common);
                }
}

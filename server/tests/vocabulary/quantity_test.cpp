#include "vocabulary/quantity.hpp"

#include <doctest/doctest.h>

#include <concepts>
#include <limits>
#include <stdexcept>

#include "platform/database.hpp"
#include "vocabulary/grams.hpp"
#include "vocabulary/minutes.hpp"
#include "vocabulary/money.hpp"
#include "vocabulary/percent.hpp"
#include "vocabulary/share.hpp"

using namespace wedka;

namespace {

template <class A, class B>
concept Addable = requires(A a, B b) { a + b; };

}  // namespace

TEST_CASE_TEMPLATE("a quantity stays within 64 bits or is a fault", Kind, Money, Share, Percent,
                   Grams, Minutes) {
    const auto greatest = Kind::from_column(std::numeric_limits<std::int64_t>::max());
    const auto smallest = Kind::from_column(std::numeric_limits<std::int64_t>::min());
    const auto one = Kind::from_column(1);

    CHECK_THROWS_AS(greatest + one, std::overflow_error);
    CHECK_THROWS_AS(smallest - one, std::overflow_error);
    CHECK_THROWS_AS(-smallest, std::overflow_error);
    CHECK_THROWS_AS(greatest.times(2), std::overflow_error);
    CHECK_THROWS_AS(sum<Kind>({greatest, one}), std::overflow_error);
    CHECK(greatest + smallest == -one);
    CHECK(-greatest == smallest + one);
}

TEST_CASE_TEMPLATE("a quantity that overflows on the way keeps its old value", Kind, Money, Share,
                   Percent, Grams, Minutes) {
    auto total = Kind::from_column(std::numeric_limits<std::int64_t>::max());
    CHECK_THROWS_AS(total += Kind::from_column(1), std::overflow_error);
    CHECK(total.column() == std::numeric_limits<std::int64_t>::max());
}

TEST_CASE_TEMPLATE("quantities add up, are ordered and come back from their column", Kind, Money,
                   Share, Percent, Grams, Minutes) {
    const auto two = Kind::from_column(2);
    const auto three = Kind::from_column(3);

    CHECK(Kind{}.column() == 0);
    CHECK((two + three).column() == 5);
    CHECK((two - three).column() == -1);
    CHECK((-two).column() == -2);
    CHECK(two.times(-3).column() == -6);
    CHECK(sum<Kind>({}).column() == 0);
    CHECK(sum(std::vector{two, three, three}).column() == 8);
    auto total = two;
    total += three;
    CHECK(total.column() == 5);
    total -= two;
    CHECK(total == three);
    CHECK(two < three);
    CHECK(three > two);
    CHECK(-three < -two);
    CHECK(two != three);
}

TEST_CASE("grams and minutes are whole numbers, also in JSON") {
    CHECK(Grams::json_integer);
    CHECK(Minutes::json_integer);
    CHECK(Grams::from_grams(1500).grams() == 1500);
    CHECK(Grams::from_grams(1500).text() == "1500");
    CHECK(Minutes::from_minutes(-90).minutes() == -90);
    CHECK(Minutes::from_minutes(-90).text() == "-90");
}

TEST_CASE("the database keeps quantities as whole numbers and never mixes them") {
    static_assert(IntegerColumn<Money> && TextScalar<Money>);
    static_assert(IntegerColumn<Share> && TextScalar<Share>);
    static_assert(IntegerColumn<Percent> && TextScalar<Percent>);
    static_assert(IntegerColumn<Grams> && !TextScalar<Grams>);
    static_assert(IntegerColumn<Minutes> && !TextScalar<Minutes>);
    static_assert(Addable<Money, Money> && !Addable<Money, Grams> && !Addable<Money, int>);
    static_assert(!std::equality_comparable_with<Money, Share>);
    static_assert(!std::convertible_to<std::int64_t, Money>);
    CHECK(std::get<std::int64_t>(to_sql(Money::from_grosze(-5))) == -5);
    CHECK(std::get<std::int64_t>(to_sql(Minutes::from_minutes(90))) == 90);
}

#include "vocabulary/percent.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

#include "read.hpp"

using namespace wedka;

TEST_CASE("a percentage is refused in any other form than with two decimals") {
    for (const auto* text : {"", "10", "10.5", "10,50", "10.500", "10.50%", "+10.50", "010.50"})
        CHECK_MESSAGE(!Percent::parse(text), text);
}

TEST_CASE("a percentage is kept in basis points") {
    CHECK(read<Percent>("10.50").basis_points() == 1050);
    CHECK(read<Percent>("156.25").basis_points() == 15'625);
    CHECK(read<Percent>("-2.00").basis_points() == -200);
    CHECK(Percent::from_basis_points(5).text() == "0.05");
    CHECK(Percent::from_basis_points(100'00).text() == "100.00");
    CHECK(Percent::json_format == "percent");
}

TEST_CASE("there is no percentage of nothing") {
    CHECK_FALSE(Percent::of(1, 0));
}

TEST_CASE("how many percent a part is of the whole") {
    CHECK(Percent::of(25, 29)->text() == "86.21");
    CHECK(Percent::of(3, 25)->text() == "12.00");
    CHECK(Percent::of(25, 16)->text() == "156.25");
    CHECK(Percent::of(32, 54)->text() == "59.26");
    CHECK(Percent::of(22, 54)->text() == "40.74");
    CHECK(Percent::of(390, 450)->text() == "86.67");
    CHECK(Percent::of(0, 25)->text() == "0.00");
    CHECK(Percent::of(1, 20'000)->text() == "0.01");
    CHECK(Percent::of(1, 20'001)->text() == "0.00");
    CHECK(Percent::of(-1, 3)->text() == "-33.33");
    CHECK_THROWS_AS(Percent::of(std::numeric_limits<std::int64_t>::max(), 1), std::overflow_error);
}

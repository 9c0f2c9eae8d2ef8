#include "vocabulary/fixed_point.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <random>
#include <stdexcept>

using namespace wedka;

namespace {

constexpr auto greatest = std::numeric_limits<std::int64_t>::max();
constexpr auto smallest = std::numeric_limits<std::int64_t>::min();

}  // namespace

TEST_CASE("only the one machine form of a decimal is read") {
    for (const auto* text :
         {"",       "-",      ".",      "-.",     "1",        "-1",    "1.",    ".50",
          "-.50",   "1.5",    "1.500",  "1,50",   "1 000.00", " 1.50", "1.50 ", "+1.50",
          "--1.50", "-+1.50", "1e3",    "1e3.00", "0x1.00",   "1.5e",  "00.50", "01.50",
          "-01.50", "-0.00",  "1.-5",   "1.+5",   "1.5 ",     "1..50", "1.5.0", "1'000.00",
          "NaN",    "inf",    "1.50\n", "١.٥٠",   "–1.50"})
        CHECK_MESSAGE(!read_fixed_point(text, 2), text);
    CHECK_FALSE(read_fixed_point(std::string_view{"1.50\0", 5}, 2));
    CHECK_FALSE(read_fixed_point("1.50", 3));
    CHECK_FALSE(read_fixed_point("1.5000", 3));
}

TEST_CASE("a decimal that does not fit into 64 bits is not read") {
    CHECK(read_fixed_point("92233720368547758.07", 2) == greatest);
    CHECK_FALSE(read_fixed_point("92233720368547758.08", 2));
    CHECK(read_fixed_point("-92233720368547758.08", 2) == smallest);
    CHECK_FALSE(read_fixed_point("-92233720368547758.09", 2));
    CHECK_FALSE(read_fixed_point("99999999999999999999999999.00", 2));
    CHECK_FALSE(read_fixed_point("-99999999999999999999999999.00", 2));
}

TEST_CASE("small numbers are written with the zeros they need") {
    CHECK(fixed_point_text(0, 2) == "0.00");
    CHECK(fixed_point_text(5, 2) == "0.05");
    CHECK(fixed_point_text(-5, 2) == "-0.05");
    CHECK(fixed_point_text(50, 2) == "0.50");
    CHECK(fixed_point_text(100, 2) == "1.00");
    CHECK(fixed_point_text(-100, 2) == "-1.00");
    CHECK(fixed_point_text(7, 3) == "0.007");
    CHECK(fixed_point_text(greatest, 2) == "92233720368547758.07");
    CHECK(fixed_point_text(smallest, 2) == "-92233720368547758.08");
}

TEST_CASE("whatever is written is read back as the same number") {
    std::mt19937_64 random{20261121};
    for (int round = 0; round < 20'000; ++round) {
        const auto units = static_cast<std::int64_t>(random()) >> (random() % 64);
        for (const int decimals : {2, 3})
            REQUIRE(read_fixed_point(fixed_point_text(units, decimals), decimals) == units);
    }
}

TEST_CASE("sums, differences and products that do not fit are faults") {
    CHECK_THROWS_AS(checked_sum(greatest, 1), std::overflow_error);
    CHECK_THROWS_AS(checked_sum(smallest, -1), std::overflow_error);
    CHECK_THROWS_AS(checked_difference(smallest, 1), std::overflow_error);
    CHECK_THROWS_AS(checked_difference(0, smallest), std::overflow_error);
    CHECK_THROWS_AS(checked_product(greatest, 2), std::overflow_error);
    CHECK_THROWS_AS(checked_product(smallest, -1), std::overflow_error);
    CHECK(checked_sum(greatest, smallest) == -1);
    CHECK(checked_difference(-1, smallest) == greatest);
    CHECK(checked_product(greatest, -1) == -greatest);
}

TEST_CASE("a part is rounded once, half away from zero") {
    CHECK(scaled(1, 1, 2) == 1);
    CHECK(scaled(-1, 1, 2) == -1);
    CHECK(scaled(1, -1, 2) == -1);
    CHECK(scaled(1, 1, -2) == -1);
    CHECK(scaled(-1, 1, -2) == 1);
    CHECK(scaled(3, 1, 2) == 2);
    CHECK(scaled(-3, 1, 2) == -2);
    CHECK(scaled(1, 1, 3) == 0);
    CHECK(scaled(-1, 1, 3) == 0);
    CHECK(scaled(2, 1, 3) == 1);
    CHECK(scaled(-2, 1, 3) == -1);
    CHECK(scaled(4, 1, 2) == 2);
    CHECK(scaled(0, 7, 3) == 0);
    CHECK(scaled(7, 0, -3) == 0);
}

TEST_CASE("a part may pass through a product wider than 64 bits") {
    CHECK(scaled(greatest, greatest, greatest) == greatest);
    CHECK(scaled(smallest, smallest, smallest) == smallest);
    CHECK(scaled(greatest, 1050, 10'000) == 968'454'063'869'751'460);
    CHECK_THROWS_AS(scaled(greatest, 3, 2), std::overflow_error);
    CHECK_THROWS_AS(scaled(smallest, 3, 2), std::overflow_error);
    CHECK_THROWS_AS(scaled(smallest, 1, -1), std::overflow_error);
    CHECK_THROWS_AS(scaled(smallest, smallest, 1), std::overflow_error);
    CHECK_THROWS_AS(scaled(1, 1, 0), std::domain_error);
}

#include "vocabulary/digits.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace wedka;

TEST_CASE("of all bytes only 0 to 9 are digits") {
    for (int byte = 0; byte < 256; ++byte) {
        const std::string text(1, static_cast<char>(byte));
        CAPTURE(byte);
        CHECK(is_digits(text) == ('0' <= byte && byte <= '9'));
        CHECK(is_digits("1" + text + "2") == is_digits(text));
    }
    CHECK_FALSE(is_digits(""));
}

TEST_CASE("a row of zeros has nothing but zeros") {
    CHECK_FALSE(has_other_than_zero("0000000000"));
    CHECK(has_other_than_zero("0000000001"));
    CHECK(has_other_than_zero("1000000000"));
}

TEST_CASE("digits are weighted and read from their place") {
    constexpr std::array weights{1, 10, 100};
    CHECK(weighted_sum("123", weights) == 321);
    CHECK(weighted_sum("1239", weights) == 321);
    CHECK(number_at("440514", 2, 2) == 5);
    CHECK(number_at("440514", 0, 6) == 440'514);
    CHECK(number_at("000000", 0, 6) == 0);
}

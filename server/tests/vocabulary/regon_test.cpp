#include "vocabulary/regon.hpp"

#include <doctest/doctest.h>

#include "platform/database.hpp"
#include "read.hpp"

using namespace wedka;

TEST_CASE("a REGON is nine or fourteen digits and nothing else") {
    for (const auto* text : {"", "12345678", "1234567850", "1234567851234", "123456785123470",
                             "12345678x", " 123456785", "123-456-785", "1234567851234x"})
        CHECK_MESSAGE(!Regon::parse(text), text);
}

TEST_CASE("zeros fit the checksum and are nobody's REGON") {
    CHECK_FALSE(Regon::parse("000000000"));
    CHECK_FALSE(Regon::parse("00000000000000"));
}

TEST_CASE("the last digit of a REGON has to fit") {
    CHECK_FALSE(Regon::parse("123456784"));
    CHECK_FALSE(Regon::parse("123456786"));
    CHECK_FALSE(Regon::parse("12345678512346"));
    CHECK_FALSE(Regon::parse("12345678512348"));
}

TEST_CASE("fourteen digits need the first nine to be a REGON, even when the last one fits") {
    // 123456784 has a wrong ninth digit; the fourteenth is made to fit.
    const std::string thirteen = "1234567845000";
    int sum = 0;
    const int weights[] = {2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8};
    for (std::size_t i = 0; i < 13; ++i) sum += (thirteen[i] - '0') * weights[i];
    const auto fitting = thirteen + std::to_string(sum % 11 % 10);
    CHECK_FALSE(Regon::parse(fitting));
    CHECK_FALSE(Regon::parse(fitting.substr(0, 9)));
}

TEST_CASE("a REGON is read and kept as it is") {
    CHECK(read<Regon>("123456785").text() == "123456785");
    CHECK(read<Regon>("12345678512347").text() == "12345678512347");
    CHECK(Regon{}.text().empty());
    CHECK(Regon::json_format == "regon");
    static_assert(TextScalar<Regon> && !IntegerColumn<Regon>);
}

TEST_CASE("a remainder of 10 is written as 0") {
    // The weighted sum of 10100000 is 8·1 + 2·1.
    CHECK(Regon::parse("101000000"));
    CHECK_FALSE(Regon::parse("101000001"));
}

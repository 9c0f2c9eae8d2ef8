#include "vocabulary/nip.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "platform/database.hpp"
#include "read.hpp"

using namespace wedka;

TEST_CASE("a NIP is ten digits and nothing else") {
    for (const auto* text : {"", "123456321", "12345632180", "123-456-32-18", "PL1234563218",
                             " 1234563218", "1234563218 ", "123456321x", "+234563218", "12345632١"})
        CHECK_MESSAGE(!Nip::parse(text), text);
}

TEST_CASE("ten zeros fit the checksum and are nobody's NIP") {
    CHECK_FALSE(Nip::parse("0000000000"));
}

TEST_CASE("a NIP whose remainder is 10 does not exist with any last digit") {
    // Weighted sums 2·5 = 10 and 3·7 = 21.
    for (const auto* nine : {"000000200", "000000003"}) {
        CAPTURE(std::string{nine});
        bool accepted = false;
        for (int last = 0; last <= 9; ++last)
            accepted |= Nip::parse(fmt::format("{}{}", nine, last)).has_value();
        CHECK_FALSE(accepted);
    }
}

TEST_CASE("a NIP is read and kept as it is") {
    CHECK(read<Nip>("1234563218").text() == "1234563218");
    CHECK(Nip{}.text().empty());
    CHECK(Nip::json_format == "nip");
    static_assert(TextScalar<Nip> && !IntegerColumn<Nip>);
}

TEST_CASE("one wrong digit of a NIP is always noticed") {
    for (std::size_t place = 0; place < 10; ++place) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            std::string wrong = "1234563218";
            if (wrong[place] == digit) continue;
            wrong[place] = digit;
            CHECK_MESSAGE(!Nip::parse(wrong), wrong);
        }
    }
}

TEST_CASE("ten of eleven rows of nine digits can become a NIP, each with one last digit") {
    int without = 0;
    for (int nine = 123'000'000; nine < 123'011'000; ++nine) {
        int accepted = 0;
        for (int last = 0; last <= 9; ++last)
            accepted += Nip::parse(fmt::format("{}{}", nine, last)) ? 1 : 0;
        REQUIRE(accepted <= 1);
        without += accepted == 0 ? 1 : 0;
    }
    CHECK(without == doctest::Approx(1'000).epsilon(0.02));
}

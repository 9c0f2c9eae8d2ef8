#include "vocabulary/share.hpp"

#include <doctest/doctest.h>

#include "read.hpp"

using namespace wedka;

TEST_CASE("a share of a post is refused in any other form than with three decimals") {
    for (const auto* text : {"", "1", "0.5", "0.50", "0.5000", "1/2", "½", "0,500", "+0.500",
                             "00.500", "-0.000", ".500"})
        CHECK_MESSAGE(!Share::parse(text), text);
}

TEST_CASE("a share of a post is kept in thousandths") {
    CHECK(read<Share>("0.500").thousandths() == 500);
    CHECK(read<Share>("1.000").thousandths() == 1000);
    CHECK(read<Share>("13.250").thousandths() == 13'250);
    CHECK(read<Share>("-2.000").thousandths() == -2000);
    CHECK(Share::from_thousandths(125).text() == "0.125");
    CHECK(Share::from_thousandths(1).text() == "0.001");
    CHECK(Share{}.text() == "0.000");
    CHECK(Share::json_format == "share");
}

TEST_CASE("three whole posts and a half are three and a half") {
    const auto full = read<Share>("1.000");
    CHECK(sum(std::vector{full, full, full, read<Share>("0.500")}).text() == "3.500");
}

#include "vocabulary/money.hpp"

#include <doctest/doctest.h>

#include <random>
#include <stdexcept>

#include "read.hpp"

using namespace wedka;

namespace {

Money zl(std::string_view text) {
    return read<Money>(text);
}
Percent percent(std::string_view text) {
    return read<Percent>(text);
}

}  // namespace

TEST_CASE("money is refused in any other form than złote with two decimals") {
    for (const auto* text : {"", "1", "1.5", "1,50", "1e3", "1.505", "385 365.31", "385,365.31",
                             "385.365,31", "+1.50", " 1.50", "1.50 zł", "-0.00", "00.01", "0.1",
                             "92233720368547758.08", "-92233720368547758.09"})
        CHECK_MESSAGE(!Money::parse(text), text);
}

TEST_CASE("money is kept in grosze and written in złote") {
    CHECK(zl("385365.31").grosze() == 38'536'531);
    CHECK(zl("-0.01").grosze() == -1);
    CHECK(Money::from_grosze(38'536'531).text() == "385365.31");
    CHECK(Money{}.text() == "0.00");
    CHECK(zl("92233720368547758.07").text() == "92233720368547758.07");
    CHECK(zl("-92233720368547758.08").text() == "-92233720368547758.08");
    CHECK(Money::json_format == "money");
}

TEST_CASE("a percentage of money is rounded to one grosz, half away from zero") {
    CHECK(zl("0.01").share_of(percent("50.00")) == zl("0.01"));
    CHECK(zl("-0.01").share_of(percent("50.00")) == zl("-0.01"));
    CHECK(zl("0.01").share_of(percent("49.99")) == zl("0.00"));
    CHECK(zl("-0.01").share_of(percent("49.99")) == zl("0.00"));
    CHECK(zl("0.03").share_of(percent("50.00")) == zl("0.02"));
    CHECK(zl("0.05").share_of(percent("50.00")) == zl("0.03"));
    CHECK(zl("1.00").share_of(percent("0.50")) == zl("0.01"));
    CHECK(zl("1.00").share_of(percent("0.49")) == zl("0.00"));
    CHECK(zl("1.00").share_of(percent("-0.50")) == zl("-0.01"));
    CHECK(zl("123.45").share_of(percent("0.00")) == zl("0.00"));
    CHECK(zl("123.45").share_of(percent("100.00")) == zl("123.45"));
    CHECK(zl("100.00").share_of(percent("156.25")) == zl("156.25"));
}

TEST_CASE("the biggest amounts have percentages too, or are a fault") {
    const auto greatest = zl("92233720368547758.07");
    CHECK(greatest.share_of(percent("100.00")) == greatest);
    CHECK(greatest.share_of(percent("10.50")) == zl("9684540638697514.60"));
    CHECK_THROWS_AS(greatest.share_of(percent("100.01")), std::overflow_error);
}

TEST_CASE("the budget of 2011 is split as it was: 89.5 % and 10.5 %") {
    const auto total = zl("385365.31");
    const auto own = zl("40463.36");
    const auto grant = zl("344901.95");

    CHECK(grant + own == total);
    CHECK(total.share_of(percent("10.50")) == own);
    CHECK(total.share_of(percent("89.50")) == grant);
    CHECK(total.share_of(percent("85.00")) == zl("327560.51"));
    CHECK(total.share_of(percent("4.50")) == zl("17341.44"));
    CHECK(zl("327560.51") + zl("17341.44") == grant);
    CHECK(Percent::of(own.grosze(), total.grosze()) == percent("10.50"));
}

TEST_CASE("a part for each of the participants is rounded the same") {
    CHECK(zl("385365.31").portion(1, 25) == zl("15414.61"));
    CHECK(zl("344901.95").portion(1, 25) == zl("13796.08"));
    CHECK(zl("40463.36").portion(1, 25) == zl("1618.53"));
    CHECK(zl("385365.31").portion(1, 16) == zl("24085.33"));
    CHECK(zl("22.50").portion(90, 60) == zl("33.75"));
    CHECK(zl("-0.01").portion(1, 2) == zl("-0.01"));
    CHECK_THROWS_AS(zl("1.00").portion(1, 0), std::domain_error);
}

TEST_CASE("flat rates for indirect costs come out to the grosz") {
    CHECK(zl("830000.00").share_of(percent("25.00")) == zl("207500.00"));
    CHECK(zl("830000.01").share_of(percent("20.00")) == zl("166000.00"));
    CHECK(zl("4550000.00").share_of(percent("15.00")) == zl("682500.00"));
}

TEST_CASE("three sources close when the last one is what the others leave") {
    const auto whole = zl("905509.25");
    const auto union_part = whole.share_of(percent("85.00"));
    const auto state_part = whole.share_of(percent("10.00"));
    CHECK(union_part == zl("769682.86"));
    CHECK(state_part == zl("90550.93"));
    CHECK(whole - union_part - state_part == zl("45275.46"));
}

TEST_CASE("a percentage of minus an amount is minus the percentage, and never half a grosz off") {
    std::mt19937_64 random{8};
    for (int round = 0; round < 20'000; ++round) {
        const auto amount =
            Money::from_grosze(static_cast<std::int64_t>(random() % 100'000'000'00));
        const auto part = Percent::from_basis_points(static_cast<std::int64_t>(random() % 20'000));
        const auto share = amount.share_of(part);
        REQUIRE((-amount).share_of(part) == -share);
        const auto exact = amount.grosze() * part.basis_points();
        const auto off = share.grosze() * 10'000 - exact;
        REQUIRE(off > -5'000);
        REQUIRE(off <= 5'000);
    }
}

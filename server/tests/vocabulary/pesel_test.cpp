#include "vocabulary/pesel.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <boost/describe/enum_to_string.hpp>
#include <stdexcept>

#include "platform/database.hpp"
#include "read.hpp"

using namespace wedka;

namespace {

// The rule written a second time, by hand, so that a slip in the code is not repeated by its test.
std::string with_check_digit(std::string ten_digits) {
    const std::string_view weights = "1379137913";
    int total = 0;
    for (std::size_t i = 0; i < 10; ++i) total += (ten_digits[i] - '0') * (weights[i] - '0');
    return ten_digits + std::to_string((10 - total % 10) % 10);
}

std::string with_check_digit(int year, int month_as_written, int day, int series = 1234) {
    return with_check_digit(
        fmt::format("{:02}{:02}{:02}{:04}", year, month_as_written, day, series));
}

}  // namespace

TEST_CASE("R1-01 a PESEL has eleven characters") {
    for (const auto* text : {"", "4", "4405140135", "440514013590", " 44051401359", "44051401359 ",
                             "440514 01359", "4405140135٩"})
        CHECK_MESSAGE(Pesel::check(text) == PeselFault::length, text);
}

TEST_CASE("R1-01 a PESEL has digits only") {
    for (const auto* text :
         {"4405140135x", "-4051401359", "+4051401359", "44051401 59", "44.51401359", "４４0514x"})
        CHECK_MESSAGE(Pesel::check(text) == PeselFault::digits, text);
    CHECK(Pesel::check(std::string_view{"4405140135\0", 11}) == PeselFault::digits);
}

TEST_CASE("R1-01 the last digit of a PESEL has to fit") {
    for (const auto* text : {"03222843214", "44051401459", "44051401358", "11111111111"})
        CHECK_MESSAGE(Pesel::check(text) == PeselFault::checksum, text);
}

TEST_CASE("R1-01 a PESEL with a fitting last digit still needs a day that exists") {
    for (const auto* text :
         {"00223043215", "99130143217", "19022900012", "00000000000", "44444444444"})
        CHECK_MESSAGE(Pesel::check(text) == PeselFault::date, text);
}

TEST_CASE("whatever has a fault is not read") {
    for (const auto* text : {"", "4405140135x", "03222843214", "00223043215", "00000000000"}) {
        CHECK(Pesel::check(text));
        CHECK_FALSE(Pesel::parse(text));
    }
}

TEST_CASE("a PESEL tells the day of birth and the sex, in five centuries") {
    struct Known {
        const char* pesel;
        const char* birth_on;
        Sex sex;
    };
    for (const auto& known : std::array<Known, 14>{{
             {"99923100014", "1899-12-31", Sex::male},
             {"00010100022", "1900-01-01", Sex::female},
             {"44051401359", "1944-05-14", Sex::male},
             {"99123199986", "1999-12-31", Sex::female},
             {"00222912349", "2000-02-29", Sex::female},
             {"03222843213", "2003-02-28", Sex::male},
             {"26312100074", "2026-11-21", Sex::male},
             {"00410100031", "2100-01-01", Sex::male},
             {"99723199991", "2299-12-31", Sex::male},
             {"50811512344", "1850-01-15", Sex::female},
             {"50811512351", "1850-01-15", Sex::male},
             {"99923100045", "1899-12-31", Sex::female},
             {"50622877779", "2250-02-28", Sex::male},
             {"44051401458", "1944-05-14", Sex::male},
         }}) {
        CAPTURE(std::string{known.pesel});
        CHECK_FALSE(Pesel::check(known.pesel));
        const auto pesel = read<Pesel>(known.pesel);
        CHECK(pesel.birth_on().text() == known.birth_on);
        CHECK(pesel.sex() == known.sex);
        CHECK(pesel.text() == known.pesel);
    }
}

TEST_CASE("a PESEL shows only its end until asked") {
    const auto pesel = read<Pesel>("44051401359");
    CHECK(pesel.masked() == "•••••••1359");
    CHECK(pesel.last_four() == "1359");
    CHECK(read<Pesel>("00010100022").masked() == "•••••••0022");
}

TEST_CASE("no PESEL at all shows nothing and knows no birth") {
    CHECK(Pesel{}.text().empty());
    CHECK(Pesel{}.masked().empty());
    CHECK(Pesel{}.last_four().empty());
    CHECK_THROWS_AS(Pesel{}.birth_on(), std::logic_error);
    CHECK_THROWS_AS(Pesel{}.sex(), std::logic_error);
    CHECK(Pesel{} != read<Pesel>("44051401359"));
}

TEST_CASE("every written month belongs to one century or to none") {
    struct Century {
        int offset;
        int begins;
    };
    for (const auto& century :
         std::array<Century, 5>{{{80, 1800}, {0, 1900}, {20, 2000}, {40, 2100}, {60, 2200}}}) {
        for (int month = 0; month < 20; ++month) {
            const auto text = with_check_digit(44, century.offset + month, 14);
            CAPTURE(text);
            if (1 <= month && month <= 12)
                CHECK(read<Pesel>(text).birth_on() == Day::of(century.begins + 44, month, 14));
            else
                CHECK(Pesel::check(text) == PeselFault::date);
        }
    }
}

TEST_CASE("29 February is a birth only in a leap year of the decoded century") {
    CHECK(Pesel::check(with_check_digit(0, 82, 29)) == PeselFault::date);
    CHECK(Pesel::check(with_check_digit(0, 2, 29)) == PeselFault::date);
    CHECK_FALSE(Pesel::check(with_check_digit(0, 22, 29)));
    CHECK(Pesel::check(with_check_digit(0, 42, 29)) == PeselFault::date);
    CHECK(Pesel::check(with_check_digit(0, 62, 29)) == PeselFault::date);
    for (const int offset : {80, 0, 20, 40, 60}) {
        CHECK_FALSE(Pesel::check(with_check_digit(4, offset + 2, 29)));
        CHECK_FALSE(Pesel::check(with_check_digit(96, offset + 2, 29)));
        CHECK(Pesel::check(with_check_digit(3, offset + 2, 29)) == PeselFault::date);
        CHECK(Pesel::check(with_check_digit(4, offset + 2, 30)) == PeselFault::date);
    }
}

TEST_CASE("the last day of each month is a birth, the next number is not") {
    constexpr std::array last_days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (int month = 1; month <= 12; ++month) {
        const int last = last_days[static_cast<std::size_t>(month - 1)];
        CHECK_FALSE(Pesel::check(with_check_digit(81, month, last)));
        CHECK(Pesel::check(with_check_digit(81, month, last + 1)) == PeselFault::date);
        CHECK(Pesel::check(with_check_digit(81, month, 0)) == PeselFault::date);
    }
}

TEST_CASE("every day of five centuries can be born on") {
    for (auto birth = Day::earliest(); birth < Day::latest(); birth = birth.plus_days(1)) {
        constexpr std::array offsets{80, 0, 20, 40, 60};
        const int offset = offsets[static_cast<std::size_t>(birth.year() / 100 - 18)];
        const auto pesel = Pesel::parse(
            with_check_digit(birth.year() % 100, birth.month() + offset, birth.day(), birth.day()));
        REQUIRE(pesel);
        REQUIRE(pesel->birth_on() == birth);
        REQUIRE((pesel->sex() == Sex::male) == (birth.day() % 2 == 1));
    }
}

TEST_CASE("one wrong digit is always noticed") {
    for (const auto* known : {"99923100014", "00010100022", "44051401359", "99123199986",
                              "00222912349", "03222843213", "26312100074", "99723199991"}) {
        for (std::size_t place = 0; place < 11; ++place) {
            for (char digit = '0'; digit <= '9'; ++digit) {
                std::string wrong = known;
                if (wrong[place] == digit) continue;
                wrong[place] = digit;
                CHECK_MESSAGE(Pesel::check(wrong) == PeselFault::checksum, wrong);
            }
        }
    }
}

TEST_CASE("every series of one day has exactly one last digit") {
    for (int series = 0; series < 10'000; ++series) {
        int accepted = 0;
        for (int last = 0; last <= 9; ++last)
            accepted += Pesel::check(fmt::format("440514{:04}{}", series, last)) ? 0 : 1;
        REQUIRE(accepted == 1);
    }
}

TEST_CASE("faults and sexes have words for findings and columns") {
    static_assert(TextScalar<Pesel> && !IntegerColumn<Pesel>);
    CHECK(std::string{boost::describe::enum_to_string(PeselFault::checksum, "")} == "checksum");
    CHECK(std::get<std::string>(to_sql(Sex::female)) == "female");
    CHECK(std::get<std::string>(to_sql(Sex::male)) == "male");
    CHECK(Pesel::json_format == "pesel");
}

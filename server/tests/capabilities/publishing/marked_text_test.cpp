#include "publishing/marked_text.hpp"

#include <doctest/doctest.h>

#include "vocabulary/pesel.hpp"

using namespace wedka::publishing;

TEST_CASE("marks are read once each, in the order of the text") {
    const auto read = read_marks(
        "Wyłoniono {{w10.selected}} osób, w tym {{ w10.contracts }} z "
        "kontraktem, z tych {{w10.selected}}.");
    CHECK(read.codes == std::vector<std::string>{"w10.selected", "w10.contracts"});
    CHECK_FALSE(read.has_broken_mark);
    CHECK(read.plain == "Wyłoniono   osób, w tym   z kontraktem, z tych  .");
}

TEST_CASE("a mark that is not closed in its line, or empty, is broken") {
    for (const auto* text :
         {"Było {{w10.selected osób", "{{", "{{}}", "{{ }}", "{{a\nb}}", "{{a{{b}}"})
        CHECK_MESSAGE(read_marks(text).has_broken_mark, text);
    for (const auto* text : {"", "Było.", "{a}", "}}", "{{a}}"})
        CHECK_FALSE_MESSAGE(read_marks(text).has_broken_mark, text);
}

TEST_CASE("a number typed by hand is seen, a year is not") {
    CHECK(typed_number("W 2011 r. wyłoniono 29 osób") == "29");
    CHECK(typed_number("Budżet: 385 365,31 zł") == "385");
    CHECK(typed_number("W 20111 r.") == "20111");
    CHECK(typed_number("W 1899 r.") == "1899");
    CHECK_FALSE(typed_number("W latach 2008-2011 projekt trwał rok po roku."));
    CHECK_FALSE(typed_number(""));
}

TEST_CASE("a PESEL is seen among other digits") {
    CHECK(holds_pesel("numer 44051401359."));
    CHECK_FALSE(holds_pesel("numer 44051401358."));
    CHECK_FALSE(holds_pesel("konto 440514013590"));
}

TEST_CASE("a tolerance is a number of at most two decimals, not below zero") {
    CHECK(read_tolerance("0") == 0);
    CHECK(read_tolerance("2") == 200);
    CHECK(read_tolerance("0.5") == 50);
    CHECK(read_tolerance("100.25") == 10025);
    for (const auto* text : {"", "-1", "1,5", "1.", ".5", "1.234", "01", "dwa", "9999999999999"})
        CHECK_FALSE_MESSAGE(read_tolerance(text), text);
    CHECK(tolerance_text(200) == "2");
    CHECK(tolerance_text(50) == "0.50");
    CHECK(tolerance_text(0) == "0");
}

TEST_CASE("a figure has moved when it is further away than its tolerance") {
    CHECK_FALSE(has_moved("29", "29", 0));
    CHECK(has_moved("29", "30", 0));
    CHECK_FALSE(has_moved("29", "27", 200));
    CHECK(has_moved("29", "26", 200));
    CHECK_FALSE(has_moved("385365.31", "385365.81", 50));
    CHECK(has_moved("385365.31", "385365.82", 50));
    CHECK_FALSE(has_moved("2011-12-12", "2011-12-13", 100));
    CHECK(has_moved("2011-12-12", "2011-12-14", 100));
    CHECK(has_moved("true", "false", 100'00));
    CHECK_FALSE(has_moved("true", "true", 0));
    CHECK(has_moved("29", "", 100'00));
}

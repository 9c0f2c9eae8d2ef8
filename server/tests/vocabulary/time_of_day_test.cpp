#include "vocabulary/time_of_day.hpp"

#include <doctest/doctest.h>

#include "platform/database.hpp"
#include "read.hpp"

using namespace wedka;

TEST_CASE("a time of day is two digits, a colon and two digits") {
    for (const auto* text : {"", "9:30", "09:3", "0930", "09.30", "09:30:00", " 09:30", "ab:cd",
                             "-1:30", "09:-3", "+9:30"})
        CHECK_MESSAGE(!TimeOfDay::parse(text), text);
}

TEST_CASE("a day ends at 23:59") {
    CHECK(TimeOfDay::parse("23:59"));
    CHECK_FALSE(TimeOfDay::parse("24:00"));
    CHECK_FALSE(TimeOfDay::parse("12:60"));
}

TEST_CASE("a time of day is read and kept as it is, and knows which is earlier") {
    CHECK(read<TimeOfDay>("09:05").text() == "09:05");
    CHECK(read<TimeOfDay>("10:30").minute_of_day() == 630);
    CHECK(read<TimeOfDay>("09:59") < read<TimeOfDay>("10:00"));
    CHECK(TimeOfDay::json_format == "time");
    static_assert(TextScalar<TimeOfDay> && !IntegerColumn<TimeOfDay>);
}

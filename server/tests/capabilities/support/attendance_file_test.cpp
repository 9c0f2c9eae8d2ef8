#include "support/attendance_file.hpp"

#include <doctest/doctest.h>

using namespace wedka;
using namespace wedka::support;

TEST_CASE(
    "a file of attendance is read in any order of columns, with or without those it may lack") {
    const auto read = read_attendance_file(
        "Obecność;Dzień;PESEL\r\nObecna;6.06.2011;79051400022\r\nn;2011-06-13;79051400022\r\n");
    REQUIRE(std::holds_alternative<AttendanceFile>(read));
    const auto& file = std::get<AttendanceFile>(read);
    CHECK(file.row_count == 2);
    CHECK(file.faults.empty());
    REQUIRE(file.rows.size() == 2);
    CHECK(file.rows[0].held_on.text() == "2011-06-06");
    CHECK(file.rows[0].state == AttendanceState::present);
    CHECK_FALSE(file.rows[0].from_minute);
    CHECK(file.rows[1].line == 3);
    CHECK(file.rows[1].state == AttendanceState::unexcused);
}

TEST_CASE("what is no file of attendance is said so") {
    for (const auto* bytes : {"", "pesel;dzien\n1;2\n", "pesel;pesel;dzien;obecnosc\n"})
        CHECK(std::holds_alternative<Findings>(read_attendance_file(bytes)));
    const auto read = read_attendance_file(
        "pesel;dzien;obecnosc;od;minuty\n79051400022;31.02.2011;o;9:60;-1\n"
        "79051400022;2011-06-06;o;24:00;1,5\n");
    REQUIRE(std::holds_alternative<AttendanceFile>(read));
    CHECK(std::get<AttendanceFile>(read).faults.size() == 5);
    CHECK(std::get<AttendanceFile>(read).rows.empty());
}

TEST_CASE("a finding of a mark is told at its column") {
    CHECK(column_of("session_id") == "dzien");
    CHECK(column_of("minutes") == "minuty");
    CHECK(column_of("enrolment_id") == "pesel");
}

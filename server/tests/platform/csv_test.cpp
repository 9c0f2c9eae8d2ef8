#include "platform/csv.hpp"

#include <doctest/doctest.h>

#include "platform/checksum.hpp"

using namespace wedka;

TEST_CASE("a cell stands in quotes only when a reader would break it") {
    CHECK(csv_cell("Leżajsk, ul. Wodna", ";") == "Leżajsk, ul. Wodna");
    CHECK(csv_cell("Leżajsk, ul. Wodna", ";,") == "\"Leżajsk, ul. Wodna\"");
    CHECK(csv_cell("a;b", ";") == "\"a;b\"");
    CHECK(csv_cell("5\" rura", ";") == "\"5\"\" rura\"");
    CHECK(csv_cell("dwa\nwiersze", ";") == "\"dwa\nwiersze\"");
    CHECK(csv_cell("", ";").empty());
    // A program reads it: nothing is put before what a spreadsheet would take for a formula.
    CHECK(csv_cell("+48 600", ";") == "+48 600");
}

TEST_CASE("a checksum is that of sha256sum") {
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

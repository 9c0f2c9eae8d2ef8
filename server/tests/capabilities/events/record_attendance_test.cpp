#include "events/record_attendance.hpp"

#include <doctest/doctest.h>

#include "event_office.hpp"

using namespace wedka;
using namespace wedka::test;

TEST_CASE("401 403 404 412 428 422 R14-23 the sheet of attendance") {
    EventOffice office;
    office.list_guests();
    CHECK(office.mark(office.ala_guest, "present", "", "2").status == 401);
    CHECK(office.mark(office.ala_guest, "present", "dorota").status == 403);
    CHECK(office.mark(nobody, "present").status == 404);
    CHECK(office.mark(office.ala_guest, "asleep").status == 422);
    CHECK(office.mark(office.ala_guest, "present", "celina", "1").status == 412);
    CHECK(office.put(office.below("/attendance"), R"({"marks":[]})", "celina").status == 428);
    office.set_day("2011-12-11");
    CHECK(office.mark(office.ala_guest, "present").findings() == Told{"R14-23 marks not_yet"});
    CHECK(office.get(office.below("")).at("present") == "0");
}

TEST_CASE("200 marks are kept, changed and taken back") {
    EventOffice office;
    office.list_guests();
    CHECK(office.mark(office.ala_guest, "present").at("present") == "1");
    CHECK(office.last_trace() == "events.record_attendance done");
    const auto excused = office.mark(office.ala_guest, "excused");
    CHECK(excused.at("present") == "0");
    CHECK(excused.at("excused") == "1");
    CHECK(office.mark(office.ala_guest, "").at("excused") == "0");
    CHECK(office.get(office.below("/guests")).at("items[0].attendance").empty());
}

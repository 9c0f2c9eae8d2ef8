#include "support/record_attendance.hpp"

#include <doctest/doctest.h>

#include "course_office.hpp"

using namespace wedka;
using namespace wedka::test;

TEST_CASE("401 403 404 who may keep the sheet, and of which series") {
    CourseOffice office;
    office.enrol_ala();
    const auto present = office.mark(0, R"(,"state":"present")");
    CHECK(office.record_sheet({present}, "").status == 401);
    CHECK(office.record_sheet({present}, "dorota").status == 403);
    office.series_id = nobody;
    CHECK(office.record_sheet({present}).status == 404);
    CHECK(office.get(office.series_at("/attendance")).status == 404);
    CHECK(office.rows("support_attendances") == 0);
}

TEST_CASE("422 R5-28 only who is enrolled is marked, at sessions that took place, within them") {
    CourseOffice office;
    office.enrol_ala();
    const auto told = [&](const std::vector<std::string>& marks) {
        return office.record_sheet(marks).findings();
    };
    CHECK(told({}) == Told{"- marks required"});
    const auto state = [](const std::string& rest) { return R"(,"state":)" + rest; };
    CHECK(told({office.mark(0, state(R"("present","minutes":241)"))}) ==
          Told{"R5-28 marks[0].minutes longer_than_session"});
    CHECK(told({office.mark(0, state(R"("excused","minutes":30)"))}) ==
          Told{"R5-28 marks[0].minutes minutes_of_absent"});
    const auto present = state(R"("present")");
    CHECK(told({office.mark(0, present), office.mark(0, present)}) ==
          Told{"R5-28 marks[1].session_id named_twice"});
    office.set_day("2011-06-10");
    CHECK(told({office.mark(0, present), office.mark(1, present)}) ==
          Told{"R5-28 marks[1].session_id not_yet_held"});
    office.set_day("2026-11-21");
    const auto enrolment = std::exchange(office.enrolment_id, nobody);
    CHECK(told({office.mark(0, present)}) == Told{"R5-28 marks[0].enrolment_id not_in_series"});
    office.enrolment_id = enrolment;
    office.sessions[0] = nobody;
    CHECK(told({office.mark(0, present)}) == Told{"R5-28 marks[0].session_id not_a_session"});
    CHECK(office.rows("support_attendances") == 0);
}

TEST_CASE("422 R5-28 nobody is marked at a session that was cancelled") {
    CourseOffice office;
    office.enrol_ala();
    const auto cancelled = office.post(
        office.series_at("/sessions/") + office.sessions[0] + "/cancellation",
        R"({"reason":"Choroba prowadzącego"})", "celina");
    REQUIRE(cancelled.status < 300);
    CHECK(office.record_sheet({office.mark(0, R"(,"state":"present")")}).findings() ==
          Told{"R5-28 marks[0].session_id session_cancelled"});
    CHECK(office.rows("support_attendances") == 0);
}

TEST_CASE("422 R5-23 R5-28 nobody is marked before joining or after leaving the project") {
    CourseOffice office;
    office.choose();
    office.enrolment_id =
        office.join(office.participation_id, "2011-06-10").at("participants[0].enrolment_id");
    const auto present = R"(,"state":"present")";
    CHECK(office.record_sheet({office.mark(0, present)}).findings() ==
          Told{"R5-28 marks[0].session_id before_joining"});
    office.leave_project("2011-06-15");
    CHECK(office.record_sheet({office.mark(1, present), office.mark(2, present)}).findings() ==
          Told{"R5-23 marks[1].session_id after_leaving"});
    CHECK(office.rows("support_attendances") == 0);
    CHECK(office.record_sheet({office.mark(1, present)}).status == 200);
}

TEST_CASE("200 a sheet is kept in one request, changed, and taken back") {
    CourseOffice office;
    office.enrol_ala();
    const auto first = office.record_sheet({office.mark(0, R"(,"state":"present")"),
                                            office.mark(1, R"(,"state":"present","minutes":120)"),
                                            office.mark(2, R"(,"state":"excused")")});
    CHECK(first.status == 200);
    CHECK(first.at("changed") == "3");
    CHECK(office.last_trace() == "support.record_attendance done");
    const auto sheet = office.get(office.series_at("/attendance"), "beata");
    CHECK(sheet.count("items") == 3);
    CHECK(sheet.at("items[0].minutes") == "240");
    CHECK(sheet.at("items[1].minutes") == "120");
    CHECK(sheet.at("items[2].state") == "excused");
    CHECK(sheet.at("items[2].minutes") == "0");
    CHECK(office.get("/api/series/" + office.series_id).at("participants[0].attended_minutes") ==
          "360");

    const auto second = office.record_sheet({office.mark(0, R"(,"state":"present")"),
                                             office.mark(1, R"(,"state":"unexcused")"),
                                             office.mark(2, R"(,"state":null)")});
    CHECK(second.at("changed") == "2");
    CHECK(office.rows("support_attendances") == 2);
    const auto file = office.get(office.series_at("/attendance"), "anna", {{"accept", "text/csv"}});
    CHECK(file.body.find("2011-06-13;540;") != std::string::npos);
}

TEST_CASE("200 a sheet of two hundred people is kept in one request") {
    CrowdOffice office(200);
    std::vector<std::string> marks;
    for (const auto& enrolment_id : office.enrolments)
        marks.push_back(
            fmt::format(R"({{"session_id":"{}","enrolment_id":"{}","state":"present"}})",
                        office.session_id, enrolment_id));
    CHECK(marks.size() == 200);
    CHECK(office.record_sheet(marks).at("changed") == "200");
    CHECK(office.rows("support_attendances") == 200);
    CHECK(office.record_sheet(marks).at("changed") == "0");
}

#include "support/plan_sessions.hpp"

#include <doctest/doctest.h>

#include "course_office.hpp"

using namespace wedka;
using namespace wedka::test;

TEST_CASE("401 403 404 sessions are planned by who runs the project") {
    CourseOffice office;
    CHECK(office.plan({"2011-06-07"}, "").status == 401);
    CHECK(office.plan({"2011-06-07"}, "beata").status == 403);
    office.series_id = nobody;
    CHECK(office.plan({"2011-06-07"}).status == 404);
    CHECK(office.rows("support_sessions") == 4);
}

TEST_CASE("422 R5-26 a session lies in its series, ends after it began, and is alone at its time") {
    CourseOffice office;
    CHECK(office.plan({"2011-07-01"}).findings() == Told{"R5-26 held_on outside_series"});
    CHECK(office.plan({"2011-06-08", "2011-07-06"}).findings() ==
          Told{"R5-26 repeat_until outside_series"});
    CHECK(office.plan({"2011-06-08", "2011-06-01"}).findings() ==
          Told{"R5-26 repeat_until repeats_before_start"});
    CHECK(office.plan({"2011-06-13"}).findings() == Told{"R5-26 held_on session_clash"});
    const auto post = [&](int from, int to) {
        return office.post(office.series_at("/sessions"),
                           office.session_body("2011-06-07", from, to), "celina");
    };
    CHECK(post(600, 600).findings() == Told{"R5-26 to_minute session_ends_before_start"});
    CHECK(post(1400, 1441).findings() == Told{"- to_minute out_of_range"});
    CHECK(post(-1, 60).findings() == Told{"- from_minute out_of_range"});
    CHECK(office.rows("support_sessions") == 4);
    CHECK(post(1380, 1440).status == 201);
}

TEST_CASE("201 422 R5-26 weekly sessions leave out statutory holidays") {
    CourseOffice office;
    // 23 June 2011 was Boże Ciało.
    const auto answer = office.plan({"2011-06-09", "2011-06-30"});
    CHECK(answer.status == 201);
    CHECK(answer.count("sessions") == 7);
    CHECK(answer.body.find("2011-06-23") == std::string::npos);
    CHECK(office.plan({"2011-06-23", "2011-06-23"}).findings() ==
          Told{"R5-26 held_on only_holidays"});
}

TEST_CASE("412 428 R5-26 a session is changed by who knows its version, and not once marked") {
    CourseOffice office;
    const auto path = office.series_at("/sessions/") + office.sessions[0];
    const auto body = office.session_body("2011-06-07", 600, 840);
    CHECK(office.put(path, body, "celina").status == 428);
    CHECK(office.put(path, body, "celina", {{"if-match", "\"7\""}}).status == 412);
    CHECK(
        office.put(office.series_at("/sessions/") + nobody, body, "celina", {{"if-match", "\"1\""}})
            .status == 404);
    CHECK(office.put(path, office.session_body("2011-06-13"), "celina", {{"if-match", "\"1\""}})
              .findings() == Told{"R5-26 held_on session_clash"});
    const auto changed = office.put(path, body, "celina", {{"if-match", "\"1\""}});
    CHECK(changed.status == 200);
    CHECK(changed.at("held_on") == "2011-06-07");
    CHECK(changed.at("version") == "2");

    office.enrol_ala();
    office.be_present(1);
    CHECK(office.put(path, office.session_body("2011-06-08"), "celina", {{"if-match", "\"2\""}})
              .findings() == Told{"R5-26 held_on attendance_recorded"});
    const auto cancel = [&](std::size_t session) {
        return office.post(
            office.series_at("/sessions/") + office.sessions[session] + "/cancellation",
            R"({"reason":"Choroba prowadzącego"})", "celina");
    };
    CHECK(cancel(0).findings() == Told{"R5-26  attendance_recorded"});
    CHECK(cancel(1).at("cancelled_because") == "Choroba prowadzącego");
    CHECK(cancel(1).findings() == Told{"R5-26  session_cancelled"});
    CHECK(office.put(office.series_at("/sessions/") + office.sessions[1], body, "celina",
                     {{"if-match", "\"2\""}})
              .findings() == Told{"R5-26  session_cancelled"});
    CHECK(office.get("/api/series/" + office.series_id).at("held_minutes") == "720");
}

TEST_CASE("200 the calendar shows the sessions of its days, with those cancelled") {
    CourseOffice office;
    const auto calendar = office.get(office.at("/calendar?from=2011-06-06&to=2011-06-13"), "beata");
    CHECK(calendar.count("items") == 2);
    CHECK(calendar.at("items[0].series_name") == "Kucharz małej gastronomii");
    office.project_id = nobody;
    CHECK(office.get(office.at("/calendar?from=2011-06-06&to=2011-06-13")).status == 404);
}

#include "events/plan_event.hpp"

#include <doctest/doctest.h>

#include "event_office.hpp"

using namespace wedka;
using namespace wedka::test;

TEST_CASE("401 403 404 an event is planned by somebody who may, in a project that is there") {
    EventOffice office;
    CHECK(office.post("/api/events", office.conference().text(), "").status == 401);
    CHECK(office.post("/api/events", office.conference().text(), "dorota").status == 403);
    auto body = office.conference();
    body.project_id = nobody;
    CHECK(office.post("/api/events", body.text()).status == 404);
    CHECK(office.rows("events_events") == 1);
}

TEST_CASE("422 R14-20 hours and days that cannot be") {
    EventOffice office;
    auto body = office.conference();
    body.from_time = "25:00";
    body.held_on = "2011-12-32";
    CHECK(office.post("/api/events", body.text()).findings() ==
          Told{"- held_on not_day", "- from_time not_time"});
    body = office.conference();
    body.to_time = "09:00";
    body.held_on = "2012-01-01";
    const auto answer = office.post("/api/events", body.text());
    CHECK(answer.status == 422);
    CHECK(answer.findings() ==
          Told{"- to_time ends_before_it_begins", "R14-20 held_on outside_project"});
    CHECK(office.last_trace() == "events.organise refused ends_before_it_begins R14-20");
    CHECK(office.rows("events_events") == 1);
}

TEST_CASE("201 an event stands with its hours, and in the trace") {
    EventOffice office;
    EventBody body;
    body.kind = "christmas_eve";
    body.held_on = "2026-12-22";
    const auto answer = office.post("/api/events", body.text());
    CHECK(answer.status == 201);
    CHECK(answer.at("from_time") == "10:00");
    CHECK(answer.at("guests") == "0");
    CHECK(office.last_trace() == "events.organise done");
    CHECK(office.get("/api/events").at("items[0].kind") == "christmas_eve");
    CHECK(office.get("/api/events?kind=conference").count("items") == 1);
    CHECK(office.get("/api/events?project_id=" + office.project_id).count("items") == 1);
    const auto first = office.get("/api/events?limit=1");
    CHECK(office.get("/api/events?limit=1&after=" + first.at("next")).at("items[0].event_id") ==
          office.event_id);
}

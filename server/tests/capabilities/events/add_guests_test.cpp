#include "events/add_guests.hpp"

#include <doctest/doctest.h>

#include "event_office.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

const std::string mayor =
    R"({"outside":[{"name":"Przedstawiciel miasta","organisation":"Urząd"}]})";

}  // namespace

TEST_CASE("401 403 404 the list of guests") {
    EventOffice office;
    CHECK(office.invite(mayor, "").status == 401);
    CHECK(office.invite(mayor, "dorota").status == 403);
    CHECK(office.get(office.below("/guests"), "dorota").status == 403);
    CHECK(office.get(office.below(""), "filip").status == 403);
    CHECK(office.invite(R"({"people":[")" + nobody + R"("]})").status == 404);
    office.event_id = nobody;
    CHECK(office.invite(mayor).status == 404);
    CHECK(office.get(office.below("")).status == 404);
    CHECK(office.get(office.below("/guests")).status == 404);
    CHECK(office.rows("events_guests") == 0);
}

TEST_CASE("422 R14-09 nobody stands on the list twice, by whatever way they come to it") {
    EventOffice office;
    office.list_guests();
    CHECK(office.invite(R"({"people":[")" + office.ala + R"("]})").findings() ==
          Told{"R14-09 people[0] on_the_list"});
    CHECK(office
              .invite(R"({"outside":[{"name":"PRZEDSTAWICIEL  miasta","organisation":"urzad )"
                      R"(miejski"},{"name":"Gość"},{"name":"gosc"}]})")
              .findings() ==
          Told{"R14-09 outside[0].name on_the_list", "R14-09 outside[2].name on_the_list"});
    CHECK(office.rows("events_guests") == 3);
    CHECK(office.invite(R"({"whole_project":true})").status == 201);
    CHECK(office.rows("events_guests") == 3);
}

TEST_CASE("422 nobody at all, or the whole of no project") {
    EventOffice office;
    CHECK(office.invite("{}").findings() == Told{"- people required"});
    EventBody body;
    office.event_id = office.post("/api/events", body.text()).at("event_id");
    CHECK(office.invite(R"({"whole_project":true})").findings() ==
          Told{"- whole_project no_project"});
}

TEST_CASE("201 the list holds participants and guests from outside, in the order of their names") {
    EventOffice office;
    office.list_guests();
    office.invite(R"({"people":[")" + office.ola + R"("]})");
    CHECK(office.last_trace() == "events.organise done");
    const auto guests = office.get(office.below("/guests"));
    REQUIRE(guests.count("items") == 4);
    CHECK(guests.at("items[0].name") == "Leżajska Ala");
    CHECK(guests.at("items[3].name") == "Przedstawiciel miasta");
    CHECK(guests.at("items[3].person_id").empty());
    CHECK(guests.at("items[3].job_title") == "przedstawiciel");
    CHECK(office.get(office.below("/guests"), "anna", {{"accept", "text/csv"}})
              .body.find("Leżajska Ala") != std::string::npos);
}

TEST_CASE("404 422 R14-26 a guest is taken off the list before the invitation only") {
    EventOffice office;
    office.list_guests();
    CHECK(office.remove(office.below("/guests/" + nobody)).status == 404);
    CHECK(office.remove(office.below("/guests/" + office.ala_guest), "dorota").status == 403);
    CHECK(office.remove(office.below("/guests/" + office.ala_guest)).status == 200);
    CHECK(office.rows("events_guests") == 2);
    office.send("/invitations", {office.ela_guest}, "2011-11-21", "celina", R"(,"way":"letter")");
    CHECK(office.remove(office.below("/guests/" + office.ela_guest)).findings() ==
          Told{"R14-26  invited_or_recorded"});
    CHECK(office.rows("events_guests") == 2);
}

#include "events/find_events.hpp"

#include <doctest/doctest.h>

#include "event_office.hpp"

using namespace wedka;
using namespace wedka::test;

TEST_CASE("401 403 404 one event") {
    EventOffice office;
    CHECK(office.get(office.below(""), "").status == 401);
    CHECK(office.get(office.below(""), "dorota").status == 403);
    office.event_id = nobody;
    CHECK(office.get(office.below("")).status == 404);
}

TEST_CASE("200 an event tells how it stands with its guests, and its version") {
    EventOffice office;
    office.list_guests();
    office.mark(office.ala_guest, "present");
    office.mark(office.ela_guest, "excused");
    office.send("/thanks", {office.ala_guest}, "2011-12-19");
    const auto answer = office.get(office.below(""));
    CHECK(answer.at("project_name").starts_with("Czas na aktywność"));
    CHECK(answer.at("guests") == "3");
    CHECK(answer.at("invited") == "0");
    CHECK(answer.at("present") == "1");
    CHECK(answer.at("excused") == "1");
    CHECK(answer.at("absent") == "0");
    CHECK(answer.at("thanked") == "1");
    CHECK(answer.at("version") == "5");
}

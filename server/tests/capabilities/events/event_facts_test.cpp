#include "events/events.hpp"

#include <doctest/doctest.h>

#include "event_office.hpp"

using namespace wedka;
using namespace wedka::test;

TEST_CASE("a person's events, and those of a project, are told to others") {
    EventOffice office;
    office.list_guests();
    office.mark(office.ala_guest, "present");
    const auto visits = asked(office, [&](const Operation& operation) {
        return events::visits_of(operation, events::PersonId::parse(office.ala).value());
    });
    REQUIRE(visits.size() == 1);
    CHECK(visits[0].kind == events::VisitKind::event_present);
    CHECK(visits[0].name == "Konferencja");
    const auto held = asked(office, [&](const Operation& operation) {
        return events::events_in(operation, events::ProjectId::parse(office.project_id).value());
    });
    REQUIRE(held.size() == 1);
    CHECK(held[0].guests == 3);
    CHECK(held[0].present == 1);
    CHECK(held[0].held_on.text() == "2011-12-12");
}

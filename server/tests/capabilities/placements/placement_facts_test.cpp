#include <doctest/doctest.h>

#include "job_office.hpp"

using namespace wedka;
using namespace wedka::test;

TEST_CASE("the works of a project until a day, each with whether it is proven") {
    JobOffice office;
    office.recorded(office.work());
    auto body = office.work();
    body.employer = "Cukiernia";
    body.taken_up_on = "2011-11-02";
    body.proofs = "[]";
    office.recorded(body);
    const auto until = [&](const char* day) {
        return asked(office, [&](const Operation& operation) {
            return placements::jobs_taken_up(
                operation, placements::ProjectId::parse(office.project_id).value(),
                Day::parse(day).value());
        });
    };
    CHECK(until("2011-10-02").empty());
    REQUIRE(until("2011-10-03").size() == 1);
    const auto jobs = until("2011-12-31");
    REQUIRE(jobs.size() == 2);
    CHECK(jobs[0].is_proven);
    CHECK(jobs[0].person_id.text() == office.ala);
    CHECK_FALSE(jobs[1].is_proven);
    CHECK(jobs[1].employer == "Cukiernia");
}

TEST_CASE("a timeline says that work is not proven, and when it ended") {
    JobOffice office;
    auto body = office.work();
    body.proofs = "[]";
    body.ended_on = "2011-12-31";
    body.end_reason = "term";
    office.recorded(body);
    const auto events = asked(office, [&](const Operation& operation) {
        return placements::events_of(operation, placements::PersonId::parse(office.ala).value());
    });
    REQUIRE(events.size() == 2);
    CHECK(events[0].kind == placements::PlacementEventKind::job_not_proven);
    CHECK(events[0].name == "Piekarnia Przykład");
    CHECK(events[1].kind == placements::PlacementEventKind::job_ended);
}

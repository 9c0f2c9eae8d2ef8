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

TEST_CASE("an internship is no work: neither of the person, nor of the project, nor an outcome") {
    JobOffice office;
    office.recorded(office.internship());
    const auto ala = placements::PersonId::parse(office.ala).value();
    const auto project = placements::ProjectId::parse(office.project_id).value();
    CHECK(asked(office, [&](const Operation& operation) {
              return placements::jobs_taken_up(operation, project, Day::latest()).size();
          }) == 0);
    CHECK(asked(office, [&](const Operation& operation) {
              return placements::jobs_of(operation, ala).size();
          }) == 0);
    CHECK(asked(office, [&](const Operation& operation) {
              return placements::jobs_of_participants(operation, project).size();
          }) == 0);
    const auto internships = asked(office, [&](const Operation& operation) {
        return placements::internships_begun(operation, project);
    });
    REQUIRE(internships.size() == 1);
    CHECK(internships[0].is_proven);
    CHECK(internships[0].kind == placements::WorkKind::internship);
    CHECK(office.get(office.at("/outcomes"), "celina").at("items[0].outcome") == "without_work");

    auto body = office.work();
    body.taken_up_on = "2012-01-02";
    office.recorded(body);
    CHECK(asked(office, [&](const Operation& operation) {
              return placements::jobs_of(operation, ala).size();
          }) == 1);
    CHECK(asked(office, [&](const Operation& operation) {
              return placements::internships_begun(operation, project).size();
          }) == 1);
    CHECK(office.get(office.at("/outcomes"), "celina").at("items[0].outcome") == "after_end");
}

TEST_CASE("a timeline tells an internship from work") {
    JobOffice office;
    auto body = office.internship();
    body.ended_on = "2011-12-01";
    body.end_reason = "agreement";
    office.recorded(body);
    const auto events = asked(office, [&](const Operation& operation) {
        return placements::events_of(operation, placements::PersonId::parse(office.ala).value());
    });
    REQUIRE(events.size() == 2);
    CHECK(events[0].kind == placements::PlacementEventKind::internship_begun);
    CHECK(events[1].kind == placements::PlacementEventKind::internship_ended);
}

#include "programmes/record_leaving.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

class LeavingOffice : public ProjectOffice {
  public:
    LeavingOffice() {
        open_recruitment();
        const auto application_id = applicant("Ala", 9);
        draw();
        participation = "/api/participants/" + enrol(application_id).at("participation_id");
        ala = person_of(application_id);
    }
    Answer leave(const std::string& left_on, const std::string& who = "celina") {
        return post(
            participation + "/leaving",
            fmt::format(R"({{"left_on":"{}","reason":"took_up_work","note":"Praca w Rzeszowie"}})",
                        left_on),
            who);
    }
    Answer take_back(const std::string& who = "celina") {
        return remove(participation + "/leaving", who);
    }

    std::string participation, ala;
};

}  // namespace

TEST_CASE("401 403 404 who records that somebody leaves, and whom") {
    LeavingOffice office;
    CHECK(office.leave("2011-08-31", "").status == 401);
    CHECK(office.leave("2011-08-31", "beata").status == 403);
    CHECK(office.take_back("beata").status == 403);
    CHECK(office.take_back().status == 404);
    office.participation = "/api/participants/" + nobody;
    CHECK(office.leave("2011-08-31").status == 404);
    CHECK(office.take_back().status == 404);
    CHECK(office.get("/api/participants/" + nobody).status == 404);
    CHECK(office.rows("programmes_leavings") == 0);
}

TEST_CASE("422 R5-23 nobody leaves before the enrolment, after the project, tomorrow, or twice") {
    LeavingOffice office;
    CHECK(office.leave("2011-05-09").findings() == Told{"R5-23 left_on leaves_before_enrolment"});
    CHECK(office.leave("2012-01-01").findings() == Told{"R5-23 left_on leaves_after_project"});
    office.set_day("2011-08-30");
    CHECK(office.leave("2011-08-31").findings() == Told{"- left_on in_future"});
    office.set_day("2026-11-21");
    CHECK(office.rows("programmes_leavings") == 0);
    CHECK(office.leave("2011-08-31").status == 201);
    CHECK(office.leave("2011-09-30").findings() == Told{"R5-23  already_left"});
}

TEST_CASE("201 somebody leaves with day, reason and note, and it may be taken back") {
    LeavingOffice office;
    const auto left = office.leave("2011-08-31");
    CHECK(left.at("left_on") == "2011-08-31");
    CHECK(left.at("left_because") == "took_up_work");
    CHECK(office.last_trace() == "programmes.enrol done");
    CHECK(office.get(office.participation).at("leaving_note") == "Praca w Rzeszowie");
    const auto seen = office.get(office.participation, "dorota");
    CHECK(seen.at("left_on") == "2011-08-31");
    CHECK(seen.at("leaving_note").empty());

    const auto ala = *people::PersonId::parse(office.ala);
    const auto project_id = *programmes::ProjectId::parse(office.project_id);
    const auto fact = asked(office, [&](const Operation& o) {
        return programmes::participation_in(o, project_id, ala);
    });
    CHECK(fact->left_on->text() == "2011-08-31");
    const auto events =
        asked(office, [&](const Operation& o) { return programmes::events_of(o, ala); });
    CHECK(events.back().kind == programmes::ProjectEventKind::left);

    CHECK(office.take_back().at("left_on").empty());
    CHECK(office.rows("programmes_leavings") == 0);
}

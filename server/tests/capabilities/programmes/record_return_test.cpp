#include "programmes/record_return.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

/// Ala took part until 31 August 2011.
class OfficeWithLeaver : public ProjectOffice {
  public:
    OfficeWithLeaver() {
        open_recruitment();
        const auto application_id = applicant("Ala", 9);
        draw();
        participation = "/api/participants/" + enrol(application_id).at("participation_id");
        ala = person_of(application_id);
        leave("2011-08-31");
    }
    Answer leave(const std::string& on) {
        return post(participation + "/leaving",
                    fmt::format(R"({{"left_on":"{}","reason":"resigned","note":"wyjazd"}})", on),
                    "celina");
    }
    Answer come_back(const std::string& on, const std::string& who = "celina") {
        return post(participation + "/return", fmt::format(R"({{"returned_on":"{}"}})", on), who);
    }
    Answer take_back(const std::string& who = "celina") {
        return remove(participation + "/return", who);
    }
    std::string participation, ala;
};

}  // namespace

TEST_CASE("401 403 404 who records a return, and whose") {
    OfficeWithLeaver office;
    CHECK(office.come_back("2011-10-03", "").status == 401);
    CHECK(office.come_back("2011-10-03", "beata").status == 403);
    CHECK(office.take_back("beata").status == 403);
    CHECK(office.take_back().status == 404);
    office.participation = "/api/participants/" + nobody;
    CHECK(office.come_back("2011-10-03").status == 404);
    CHECK(office.rows("programmes_interruptions") == 0);
}

TEST_CASE("422 R5-33 nobody returns before the leaving, after the project, tomorrow, or twice") {
    OfficeWithLeaver office;
    CHECK(office.come_back("2011-08-31").findings() ==
          Told{"R5-33 returned_on returns_before_leaving"});
    CHECK(office.come_back("2012-01-01").findings() ==
          Told{"R5-33 returned_on returns_after_project"});
    office.set_day("2011-10-02");
    CHECK(office.come_back("2011-10-03").findings() == Told{"- returned_on in_future"});
    office.set_day("2026-11-21");
    CHECK(office.rows("programmes_interruptions") == 0);
    CHECK(office.come_back("2011-10-03").status == 201);
    CHECK(office.come_back("2011-10-04").findings() == Told{"R5-33  has_not_left"});
}

TEST_CASE("201 422 R5-23 R5-33 who comes back takes part again, and may leave again, but not before") {
    OfficeWithLeaver office;
    const auto back = office.come_back("2011-10-03");
    CHECK(back.at("left_on").empty());
    CHECK(back.at("interruptions[0].left_on") == "2011-08-31");
    CHECK(back.at("interruptions[0].note") == "wyjazd");
    CHECK(office.last_trace() == "programmes.enrol done");
    CHECK(office.rows("programmes_leavings") == 0);
    CHECK(office.get(office.participation, "dorota").at("interruptions[0].note").empty());

    const auto events = asked(office, [&](const Operation& o) {
        return programmes::events_of(o, *people::PersonId::parse(office.ala));
    });
    CHECK(events.back().kind == programmes::ProjectEventKind::returned);

    CHECK(office.leave("2011-10-02").findings() == Told{"R5-23 left_on leaves_before_return"});
    CHECK(office.leave("2011-11-30").status == 201);
    CHECK(office.take_back().findings() == Told{"R5-33  left_since"});
    CHECK(office.come_back("2011-12-05").at("interruptions[1].left_on") == "2011-11-30");
}

TEST_CASE("200 a return is taken back: the leaving stands again with its note") {
    OfficeWithLeaver office;
    office.come_back("2011-10-03");
    const auto again = office.take_back();
    CHECK(again.at("left_on") == "2011-08-31");
    CHECK(again.at("leaving_note") == "wyjazd");
    CHECK(again.count("interruptions") == 0);
    CHECK(office.rows("programmes_interruptions") == 0);
}

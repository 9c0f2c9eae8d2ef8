#include "support/change_series.hpp"

#include <doctest/doctest.h>

#include "course_office.hpp"

using namespace wedka::test;

namespace {

/// Ala is enrolled from 1 June in the course of June, which meets on four Mondays from 6 to 27 June.
struct RunningCourse : CourseOffice {
    RunningCourse() { enrol_ala(); }

    std::string version() { return get("/api/series/" + series_id).at("version"); }
    Answer change(const std::string& from_on, const std::string& to_on, const std::string& rest = "",
                  const std::string& name = "Kucharz małej gastronomii") {
        return change_version(version(), from_on, to_on, rest, name);
    }
    Answer change_version(const std::string& version, const std::string& from_on,
                          const std::string& to_on, const std::string& rest = "",
                          const std::string& name = "Kucharz", const std::string& who = "celina") {
        return put("/api/series/" + series_id,
                   fmt::format(R"({{"name":"{}","from_on":"{}","to_on":"{}",)"
                               R"("planned_minutes":960,"run_by":"Nowy wykonawca",)"
                               R"("required_percent":80{}}})",
                               name, from_on, to_on, rest),
                   who, {{"if-match", '"' + version + '"'}});
    }
};

}  // namespace

TEST_CASE("403 404 412 who changes a series, which, and as it stands") {
    RunningCourse office;
    const auto seen = office.version();
    CHECK(office.change_version(seen, "2011-06-01", "2011-06-30", "", "Kucharz", "beata").status ==
          403);
    CHECK(office.change_version(seen, "2011-06-01", "2011-06-30").status == 200);
    CHECK(office.change_version(seen, "2011-06-01", "2011-06-30").status == 412);
    office.series_id = nobody;
    CHECK(office.change_version("1", "2011-06-01", "2011-06-30").status == 404);
}

TEST_CASE("200 a series gets other days, another place, somebody else to run it") {
    RunningCourse office;
    const auto changed = office.change("2011-05-30", "2011-06-27", R"(,"place":"Szkoła","places":12)");
    CHECK(changed.status == 200);
    CHECK(changed.at("from_on") == "2011-05-30");
    CHECK(changed.at("to_on") == "2011-06-27");
    CHECK(changed.at("run_by") == "Nowy wykonawca");
    CHECK(changed.at("places") == "12");
    CHECK(changed.count("sessions") == 4);
    CHECK(office.last_trace() == "support.arrange done");
}

TEST_CASE("422 R5-25 a changed series fits its project and the names of the others") {
    RunningCourse office;
    CHECK(office.change("2010-12-31", "2011-06-30").findings() ==
          Told{"R5-25 from_on outside_project"});
    office.open("Opiekun");
    CHECK(office.change("2011-06-01", "2011-06-30", "", "Opiekun").findings() ==
          Told{"R5-25 name name_taken"});
}

TEST_CASE("422 R5-35 its meetings, people and certificates still fit") {
    RunningCourse office;
    CHECK(office.change("2011-06-07", "2011-06-30").findings() ==
          Told{"R5-35 from_on session_before"});
    CHECK(office.change("2011-06-01", "2011-06-26").findings() ==
          Told{"R5-35 to_on session_after"});
    REQUIRE(office.be_present(4).status == 200);
    REQUIRE(office.certify().status == 201);
    CHECK(office.change("2011-06-01", "2011-07-01").findings() ==
          Told{"R5-35 to_on certificate_before"});
    CHECK(office.change("2011-06-01", "2011-06-28").status == 200);
}

TEST_CASE("422 R5-35 there are places for everybody who is in") {
    CrowdOffice office(2);
    const auto change = [&office](const std::string& to_on, int places) {
        const auto at = "/api/series/" + office.series_id;
        return office.put(at,
                          fmt::format(R"({{"name":"Warsztat","from_on":"2011-06-01","to_on":"{}",)"
                                      R"("planned_minutes":240,"run_by":"MOPS","places":{},)"
                                      R"("required_percent":0}})",
                                      to_on, places),
                          "celina", {{"if-match", '"' + office.get(at).at("version") + '"'}});
    };
    CHECK(change("2011-06-30", 1).findings() == Told{"R5-35 places below_enrolled"});
    CHECK(change("2011-06-30", 2).status == 200);
}

#include <doctest/doctest.h>

#include "course_office.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

class TakingOffice : public CourseOffice {
  public:
    TakingOffice() : CourseOffice({with_next_edition}) {
        const auto programme_id = post("/api/programmes",
                                       R"({"name":"Szansa","aim":"Praca","target_group":"Bez pracy",)"
                                       R"("led_by":"GOPS"})")
                                      .at("programme_id");
        put(at("/edition"), fmt::format(R"({{"programme_id":"{}","edition":"2011"}})", programme_id),
            "celina");
    }
    Answer open_next(const std::string& with_support) {
        return put(at("/next-edition"),
                   fmt::format(R"({{"edition":"2012","name":"Szansa 2012","from_on":"2012-01-01",)"
                               R"("to_on":"2012-12-31","planned":{{"participants":3,)"
                               R"("decision_on":"2011-12-01","decision_reference":"U/2",)"
                               R"("reason":"Następny rok"}},"with_support":{}}})",
                               with_support),
                   "celina");
    }

  private:
    static void with_next_edition(Routes& routes) {
        programmes::add_next_edition_route(routes, {support::take_over, {}});
    }
};

}  // namespace

TEST_CASE("a next edition takes forms and series over, without people, sessions and days") {
    TakingOffice office;
    office.enrol_ala();
    const auto next = office.open_next("true").at("project_id");
    const auto forms = office.get("/api/projects/" + next + "/support-forms", "celina");
    CHECK(forms.count("items") == 1);
    CHECK(forms.at("items[0].topics[1]") == "Praktyka");
    CHECK(forms.at("items[0].form_id") != office.form_id);
    const auto series = office.get("/api/projects/" + next + "/series", "celina");
    REQUIRE(series.count("items") == 1);
    CHECK(series.at("items[0].name") == "Kucharz małej gastronomii");
    CHECK(series.at("items[0].planned_minutes") == "960");
    CHECK(series.at("items[0].required_percent") == "80");
    CHECK(series.at("items[0].from_on") == "2012-01-01");
    CHECK(series.at("items[0].to_on") == "2012-12-31");
    CHECK(series.at("items[0].enrolled") == "0");
    CHECK(series.at("items[0].session_count") == "0");
    CHECK(office.rows("support_sessions") == 4);
    CHECK(office.rows("support_enrolments") == 1);
}

TEST_CASE("what is not chosen stays behind") {
    TakingOffice office;
    const auto next = office.open_next("false").at("project_id");
    CHECK(office.get("/api/projects/" + next + "/support-forms", "celina").count("items") == 0);
    CHECK(office.rows("support_series") == 1);
}

TEST_CASE("sessions are told with their shape, also those that were cancelled") {
    CourseOffice office;
    office.post(office.series_at("/sessions/" + office.sessions[3] + "/cancellation"),
                R"({"reason":"choroba"})", "celina");
    const auto project_id = *programmes::ProjectId::parse(office.project_id);
    const auto sessions = asked(office, [&](const Operation& operation) {
        return support::sessions_of(operation, project_id);
    });
    REQUIRE(sessions.size() == 4);
    CHECK(sessions[0].held_on.text() == "2011-06-06");
    CHECK(sessions[0].shape == support::SupportShape::course);
    CHECK(sessions[0].series_name == "Kucharz małej gastronomii");
    CHECK_FALSE(sessions[2].is_cancelled);
    CHECK(sessions[3].is_cancelled);
}

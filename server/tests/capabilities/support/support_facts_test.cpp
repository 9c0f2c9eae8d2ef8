#include <doctest/doctest.h>

#include "course_office.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

std::optional<Day> begun(CourseOffice& office) {
    const auto project_id = *programmes::ProjectId::parse(office.project_id);
    const auto ala = *people::PersonId::parse(office.ala);
    const auto firsts = asked(
        office, [&](const Operation& o) { return support::first_supports_of(o, project_id); });
    const auto first = asked(
        office, [&](const Operation& o) { return support::first_support_on(o, project_id, ala); });
    CHECK((firsts.empty() ? std::nullopt : std::optional{firsts[0].started_on}) == first);
    return first;
}

}  // namespace

TEST_CASE("taking part begins with the first session at which somebody was, or a consultation") {
    CourseOffice office;
    office.enrol_ala();
    office.record_sheet({office.mark(0, R"(,"state":"excused")")});
    CHECK_FALSE(begun(office));
    office.record_sheet({office.mark(1, R"(,"state":"present")")});
    CHECK(begun(office)->text() == "2011-06-13");
    auto consultation = office.consultation();
    consultation.given_on = "2011-06-20";
    office.record(consultation);
    CHECK(begun(office)->text() == "2011-06-13");
    consultation.given_on = "2011-06-10";
    office.record(consultation);
    CHECK(begun(office)->text() == "2011-06-10");
    const auto rows = office.get(office.at("/participants"));
    CHECK(rows.at("items[0].consultations") == "2");
    CHECK(rows.at("items[0].sessions") == "1");
}

TEST_CASE("R5-23 whoever left before the first session had none") {
    CourseOffice office;
    office.enrol_ala();
    office.record_sheet({office.mark(1, R"(,"state":"present")")});
    CHECK(begun(office)->text() == "2011-06-13");
    CHECK(office.leave_project("2011-06-12").status == 201);
    CHECK_FALSE(begun(office));
}

TEST_CASE("R5-23 nothing after leaving the project counts") {
    CourseOffice office;
    office.enrol_ala();
    office.be_present(3);
    const auto project_id = *programmes::ProjectId::parse(office.project_id);
    const auto counted = [&] {
        return asked(office,
                     [&](const Operation& o) { return support::attendances_of(o, project_id); })
            .size();
    };
    CHECK(counted() == 3);
    CHECK(office.leave_project("2011-06-13").status == 201);
    CHECK(counted() == 2);
    CHECK(office.get(office.at("/participants")).at("items[0].left_on") == "2011-06-13");
    auto consultation = office.consultation();
    consultation.given_on = "2011-06-14";
    CHECK(office.record(consultation).findings() == Told{"R5-23 given_on after_leaving"});
    CHECK(office.make(office.plan_body("", "", "2011-06-14")).findings() ==
          Told{"R5-23 made_on after_leaving"});
}

TEST_CASE("the person's support: plans, courses, what they led to") {
    CourseOffice office;
    CHECK(office.get("/api/people/" + nobody + "/support").status == 404);
    office.enrol_ala();
    office.be_present(4);
    office.certify();
    const auto person = "/api/people/" + office.ala;
    CHECK(office.get(person + "/support", "dorota").status == 403);
    const auto support = office.get(person + "/support", "beata");
    CHECK(support.count("plans") == 1);
    CHECK(support.at("series[0].certificate_number") == "1/2011");
    CHECK(support.at("series[0].attended_minutes") == "960");

    const auto ala = *people::PersonId::parse(office.ala);
    const auto events =
        asked(office, [&](const Operation& o) { return support::events_of(o, ala); });
    REQUIRE(events.size() == 3);
    CHECK(events[0].kind == support::SupportEventKind::action_plan_signed);
    CHECK(events[1].on.text() == "2011-06-01");
    CHECK(events[2].number == "1/2011");
}

TEST_CASE("signed plans and open steps, as others ask for them") {
    CourseOffice office;
    office.choose();
    const auto project_id = *programmes::ProjectId::parse(office.project_id);
    const auto signed_plans =
        asked(office, [&](const Operation& o) { return support::signed_plans_of(o, project_id); });
    REQUIRE(signed_plans.size() == 1);
    CHECK(signed_plans[0].signed_on.text() == "2011-05-13");
    const auto open = [&](const char* until) {
        return asked(office,
                     [&](const Operation& o) {
                         return support::open_plan_steps(o, Day::parse(until).value());
                     })
            .size();
    };
    CHECK(open("2011-07-30") == 0);
    CHECK(open("2011-07-31") == 1);
    const auto step = asked(office, [&](const Operation& o) {
        return support::open_plan_steps(o, Day::parse("2011-07-31").value()).at(0);
    });
    CHECK_FALSE(step.person_name.empty());
    CHECK_FALSE(step.step.text.empty());
    office.leave_project("2011-07-01");
    CHECK(open("2011-07-31") == 0);
}

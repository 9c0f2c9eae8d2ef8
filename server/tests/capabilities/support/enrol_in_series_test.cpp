#include "support/enrol_in_series.hpp"

#include <doctest/doctest.h>

#include "course_office.hpp"

using namespace wedka;
using namespace wedka::test;

TEST_CASE("401 403 404 who may enrol, and in what") {
    CourseOffice office;
    CHECK(office.join(office.participation_id, "2011-06-01", "").status == 401);
    CHECK(office.join(office.participation_id, "2011-06-01", "beata").status == 403);
    office.series_id = nobody;
    CHECK(office.join(office.participation_id).status == 404);
    CHECK(office.rows("support_enrolments") == 0);
}

TEST_CASE("422 R5-24 no course without an action plan that both signed and that chose it") {
    CourseOffice office;
    CHECK(office.join(office.participation_id).findings() ==
          Told{"R5-24 participation_ids[0] no_plan"});
    office.make(office.plan_body("", office.signed_on("2011-05-13")));
    CHECK(office.join(office.participation_id).findings() ==
          Told{"R5-24 participation_ids[0] not_in_plan"});
    office.choose();
    CHECK(office.join(office.participation_id, "2011-05-12").findings() ==
          Told{"R5-24 participation_ids[0] no_plan"});
    CHECK(office.rows("support_enrolments") == 0);
    CHECK(office.join(office.participation_id).status == 201);
}

TEST_CASE("201 a training needs no action plan") {
    CourseOffice office;
    office.form_id = office.add_form("social", "skills_training", "Trening").at("form_id");
    office.series_id = office.open("Trening umiejętności społecznych").at("series_id");
    CHECK(office.join(office.participation_id).status == 201);
}

TEST_CASE("422 R5-09 R5-23 R5-27 participants of the project join, once, while there is a place") {
    CourseOffice office;
    office.choose();
    CHECK(office.join(nobody).findings() == Told{"R5-09 participation_ids[0] not_a_participant"});
    CHECK(office.join(office.participation_id, "2011-07-01").findings() ==
          Told{"R5-27 enrolled_on series_is_over"});
    const auto twice =
        fmt::format(R"({{"participation_ids":["{0}","{0}"],"enrolled_on":"2011-06-01"}})",
                    office.participation_id);
    CHECK(office.post(office.series_at("/enrolments"), twice, "celina").findings() ==
          Told{"R5-27 participation_ids[1] named_twice"});
    office.leave_project("2011-05-31");
    CHECK(office.join(office.participation_id).findings() ==
          Told{"R5-23 participation_ids[0] after_leaving"});
    office.remove("/api/participants/" + office.participation_id + "/leaving", "celina");
    CHECK(office.rows("support_enrolments") == 0);
    CHECK(office.join(office.participation_id).status == 201);
    CHECK(office.join(office.participation_id).findings() ==
          Told{"R5-27 participation_ids[0] already_in_series"});

    office.form_id = office.add_form("social", "workshop", "Warsztat").at("form_id");
    office.series_id =
        office.open("Warsztat", "2011-06-01", "2011-06-30", R"(,"places":1)").at("series_id");
    const auto second = office.enrol(office.ola_application, "2011-05-11").at("participation_id");
    CHECK(office.join(second, "2011-05-10").findings() ==
          Told{"R5-09 participation_ids[0] before_enrolment"});
    CHECK(office.join(office.participation_id).status == 201);
    CHECK(office.join(second).findings() == Told{"R5-27 participation_ids no_place_in_series"});
}

TEST_CASE("422 R5-27 R5-28 R5-29 who leaves a course is marked until then, and gets no certificate") {
    CourseOffice office;
    office.enrol_ala();
    office.be_present(2);
    const auto leave = [&](const std::string& on) {
        return office.post(office.series_at("/enrolments/") + office.enrolment_id + "/leaving",
                           fmt::format(R"({{"left_on":"{}","reason":"Podjęcie pracy"}})", on),
                           "celina");
    };
    CHECK(leave("2011-05-31").findings() ==
          Told{"R5-27 left_on outside_enrolment", "R5-27 left_on attended_later"});
    CHECK(leave("2011-06-10").findings() == Told{"R5-27 left_on attended_later"});
    const auto left = leave("2011-06-14");
    CHECK(left.at("participants[0].left_because") == "Podjęcie pracy");
    CHECK(left.at("enrolled") == "0");
    CHECK(leave("2011-06-14").findings() == Told{"R5-27  already_left_series"});
    CHECK(office.record_sheet({office.mark(2, R"(,"state":"excused")")}).findings() ==
          Told{"R5-28 marks[0].session_id after_leaving_series"});
    CHECK(office.certify().findings() == Told{"R5-29 enrolment_id left_the_course"});
}

TEST_CASE("422 R5-27 nobody leaves a course that they have completed") {
    CourseOffice office;
    office.enrol_ala();
    office.be_present(4);
    REQUIRE(office.certify().status == 201);
    CHECK(office
              .post(office.series_at("/enrolments/") + office.enrolment_id + "/leaving",
                    R"({"left_on":"2011-06-30","reason":"Podjęcie pracy"})", "celina")
              .findings() == Told{"R5-27  completed_series"});
}

namespace {

/// Ala takes part in a further project, whose group of June she may join.
std::string further_group(CourseOffice& office, const std::string& name,
                          const std::string& rule_set, const std::string& kind = "social",
                          const std::string& from_on = "2011-06-01") {
    office.open_recruitment(ProjectBody{.name = name, .rule_set = rule_set});
    const auto application_id = office.apply(office.ala).at("application_id");
    office.assess(application_id, office.answers(9));
    office.draw();
    const auto participation_id = office.enrol(application_id).at("participation_id");
    office.form_id = office.add_form(kind, "group", "Grupa wsparcia").at("form_id");
    office.series_id = office.open("Grupa", from_on, "2011-07-31").at("series_id");
    return participation_id;
}

}  // namespace

TEST_CASE("422 R5-11 the same support in two EFS+ projects at one time needs a written reason") {
    CourseOffice office;
    CHECK(office.join(further_group(office, "Pierwszy", "EFSPLUS_2127")).status == 201);
    const auto second = further_group(office, "Drugi", "EFSPLUS_2127");
    const auto refused = office.join(second);
    CHECK(refused.status == 422);
    CHECK(refused.findings() == Told{"R5-11 participation_ids[0] same_support"});
    CHECK(refused.at("findings[0].values.project") == "Pierwszy");
    CHECK(office.rows("support_enrolments") == 1);
    const auto justified = office.post(
        office.series_at("/enrolments"),
        fmt::format(R"({{"participation_ids":["{}"],"enrolled_on":"2011-06-01",)"
                    R"("reasons":{{"R5-11":"Inny zakres: grupa dla rodziców"}}}})",
                    second),
        "celina");
    CHECK(justified.status == 201);
}

TEST_CASE("201 R5-11 another kind, another time, or another fund is no double support") {
    CourseOffice office;
    CHECK(office.join(further_group(office, "Pierwszy", "EFSPLUS_2127")).status == 201);
    CHECK(office.join(further_group(office, "Drugi", "EFSPLUS_2127", "vocational")).status == 201);
    CHECK(office.join(further_group(office, "Trzeci", "local")).status == 201);
    CHECK(office.rows("support_enrolments") == 3);
}

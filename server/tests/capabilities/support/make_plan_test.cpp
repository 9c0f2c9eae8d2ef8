#include "support/make_plan.hpp"

#include <doctest/doctest.h>

#include "course_office.hpp"
#include "support/sealed_people.hpp"

using namespace wedka;
using namespace wedka::test;

TEST_CASE("401 403 404 a plan is made by the counsellor's side, for somebody who is there") {
    CourseOffice office;
    const auto body = office.plan_body("", "");
    CHECK(office.make(body, "").status == 401);
    CHECK(office.make(body, "beata").status == 403);
    CHECK(office.get("/api/action-plans/" + nobody).status == 404);
    const auto project_id = std::exchange(office.project_id, nobody);
    CHECK(office.make(office.plan_body("", "")).status == 404);
    CHECK(office.get(office.at("/action-plans")).status == 404);
    office.project_id = project_id;
    office.ala = nobody;
    CHECK(office.make(office.plan_body("", "")).status == 404);
    CHECK(office.rows("support_plans") == 0);
}

TEST_CASE("422 R5-09 R5-31 a plan is a participant's, with aims, steps and courses in order") {
    CourseOffice office;
    CHECK(office.make(office.plan_body("", "", "2011-05-09")).findings() ==
          Told{"R5-09 made_on before_enrolment"});
    CHECK(office.make(office.plan_body("", office.signed_on("2011-05-11"))).findings() ==
          Told{"R5-31 participant_signed_on signed_before_made",
               "R5-31 counsellor_signed_on signed_before_made"});
    const auto twice = fmt::format(R"("{0}","{0}")", office.series_id);
    CHECK(office.make(office.plan_body(twice, "")).findings() ==
          Told{"R5-31 series_ids[1] named_twice"});
    CHECK(office.make(office.plan_body('"' + nobody + '"', "")).findings() ==
          Told{"- series_ids[0] not_found"});
    const auto bare = fmt::format(
        R"({{"project_id":"{}","person_id":"{}","counsellor_id":"{}","made_on":"2011-05-12",)"
        R"("situation":"Opis","aims":[],"steps":[{{"step":"Kurs","due_on":"2011-05-01"}}],)"
        R"("series_ids":[]}})",
        office.project_id, office.ala, office.member("celina"));
    CHECK(office.make(bare).findings() ==
          Told{"R5-31 aims no_aim", "R5-31 steps[0].due_on due_before_made"});
    office.ala = office.ola;
    CHECK(office.make(office.plan_body("", "")).findings() ==
          Told{"R5-09 person_id not_a_participant"});
    CHECK(office.rows("support_plans") == 0);
}

TEST_CASE("422 R5-22 R5-31 a plan is made while the project lasts, and chooses courses only") {
    CourseOffice office;
    auto late = office.plan_body("", "", "2012-01-01");
    late.replace(late.find("2011-07-31"), 10, "2012-01-31");
    CHECK(office.make(late).findings() == Told{"R5-22 made_on outside_project"});
    office.form_id = office.add_form("social", "workshop", "Warsztat").at("form_id");
    const auto workshop = office.open("Warsztat").at("series_id");
    CHECK(office.make(office.plan_body('"' + workshop + '"', "")).findings() ==
          Told{"R5-31 series_ids[0] not_a_course"});
    CHECK(office.rows("support_plans") == 0);
}

TEST_CASE(
    "201 422 R5-31 a plan is kept, signed, and its steps are done; its texts are for who works with her") {
    CourseOffice office;
    const auto made = office.make(office.plan_body('"' + office.series_id + '"', ""));
    CHECK(made.status == 201);
    CHECK(made.at("aims[0]") == "Praca w kuchni");
    CHECK(made.at("courses[0].name") == "Kucharz małej gastronomii");
    const auto at = "/api/action-plans/" + made.at("plan_id");
    CHECK(office.get(at, "dorota").status == 403);
    CHECK(office.get(at, "beata").status == 403);
    office.assign(office.ala, "beata");
    CHECK(office.get(at, "beata").at("situation") == "Lubi gotować");

    const auto sign = [&](const std::string& body) {
        return office.post(at + "/signatures", body, "celina");
    };
    CHECK(sign("{}").findings() == Told{"R5-31 participant_signed_on nothing_signed"});
    CHECK(sign(R"({"participant_signed_on":"2011-05-13"})").status == 201);
    CHECK(office.join(office.participation_id).findings() ==
          Told{"R5-24 participation_ids[0] no_plan"});
    CHECK(sign(R"({"participant_signed_on":"2011-05-14"})").findings() ==
          Told{"R5-31 participant_signed_on already_signed"});
    CHECK(sign(R"({"counsellor_signed_on":"2011-05-14"})").status == 201);
    CHECK(sign(R"({"counsellor_signed_on":"2011-05-15"})").findings() ==
          Told{"R5-31 counsellor_signed_on already_signed"});

    const auto step = at + "/steps/" + made.at("plan_steps[0].step_id");
    const auto finish = [&](const std::string& on) {
        return office.post(step + "/done", fmt::format(R"({{"done_on":"{}"}})", on), "celina");
    };
    CHECK(finish("2011-05-01").findings() == Told{"R5-31 done_on done_before_made"});
    CHECK(finish("2011-07-01").at("steps_done") == "1");
    CHECK(finish("2011-07-01").findings() == Told{"R5-31  step_already_done"});

    const auto rows = office.get(office.at("/action-plans"), "beata");
    CHECK(rows.at("items[0].is_in_force") == "true");
    CHECK(rows.at("items[0].series_ids[0]") == office.series_id);
}

TEST_CASE("the last plan that both have signed is in force") {
    CourseOffice office;
    office.choose();
    office.make(office.plan_body("", "", "2011-05-20"));
    CHECK(office.join(office.participation_id).status == 201);
    office.make(office.plan_body("", office.signed_on("2011-05-21"), "2011-05-20"));
    const auto rows = office.get(office.at("/action-plans"));
    CHECK(rows.count("items") == 3);
    CHECK(rows.at("items[0].is_in_force") == "true");
    CHECK(rows.at("items[1].is_in_force") == "false");
    CHECK(rows.at("items[2].is_in_force") == "false");
}

TEST_CASE("200 the plan of a sealed participant stands in the list of the members of the seal") {
    CourseOffice office;
    office.choose();
    REQUIRE(office.get(office.at("/action-plans"), "celina").count("items") == 1);
    seal(office, office.ala);
    CHECK(office.get(office.at("/action-plans")).count("items") == 0);
    CHECK(office.get(office.at("/action-plans"), "celina").count("items") == 0);
    CHECK(office.get(office.at("/action-plans"), "beata").at("items[0].person_id") == office.ala);
}

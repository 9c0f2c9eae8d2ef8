#include "programmes/join_family.hpp"

#include <doctest/doctest.h>

#include "family_office.hpp"
#include "support/sealed_people.hpp"

using namespace wedka::test;

TEST_CASE("401 403 404 who records that a relative joins, and whose") {
    FamilyOffice office;
    CHECK(office.join(office.jan, "2011-06-01", "").status == 401);
    CHECK(office.join(office.jan, "2011-06-01", "dorota").status == 403);
    CHECK(office.join(office.jan, "2011-06-01", "beata").status == 403);
    CHECK(office.join(nobody).has_finding("-", "person_id"));
    office.family = "/api/participants/" + nobody;
    CHECK(office.join(office.jan).status == 404);
    CHECK(office.get(office.family + "/family").status == 404);
    CHECK(office.leave(nobody, "2011-07-01").status == 404);
    CHECK(office.rows("programmes_family_members") == 0);
}

TEST_CASE("422 R5-70 R5-71 R5-72 who joins, when, and once") {
    FamilyOffice office;
    CHECK(office.join(office.ala).findings() == Told{"R5-70 person_id is_the_participant"});
    CHECK(office.join(office.jan, "2011-05-09").findings() ==
          Told{"R5-72 joined_on joins_before_enrolment"});
    office.set_day("2011-05-31");
    CHECK(office.join(office.jan).findings() == Told{"- joined_on in_future"});
    CHECK(office.last_trace() == "programmes.keep_families refused in_future");
    office.set_day("2026-11-21");
    CHECK(office.rows("programmes_family_members") == 0);
    CHECK(office.join(office.jan).status == 201);
    CHECK(office.join(office.jan, "2011-07-01").findings() ==
          Told{"R5-71 person_id joined_already"});
    CHECK(office.rows("programmes_family_members") == 1);
}

TEST_CASE("422 R5-73 201 a relative leaves once, and may come back") {
    FamilyOffice office;
    const auto jan = office.join(office.jan).at("members[1].family_member_id");
    CHECK(office.leave(jan, "2011-07-01", "beata").status == 403);
    CHECK(office.leave(jan, "2011-05-31").findings() ==
          Told{"R5-73 left_on leaves_before_joining"});
    CHECK(office.leave(jan, "2011-07-01").at("members[1].left_on") == "2011-07-01");
    CHECK(office.last_trace() == "programmes.keep_families done");
    CHECK(office.leave(jan, "2011-08-01").findings() == Told{"R5-73  left_family_already"});
    const auto back = office.join(office.jan, "2011-09-01");
    CHECK(back.count("members") == 3);
    CHECK(back.at("sums.relatives") == "1");
}

TEST_CASE("201 relatives of a participant join, and are told as facts with their kinship") {
    FamilyOffice office;
    CHECK(office.join(office.jan).status == 201);
    const auto family = office.join(office.ewa, "2011-06-15", "celina", "child");
    CHECK(family.at("first_name") == "Ala");
    CHECK(family.count("members") == 3);
    CHECK(family.at("members[0].family_member_id").empty());
    CHECK(family.at("members[0].joined_on") == "2011-05-10");
    CHECK(family.at("members[1].first_name") == "Ewa");
    CHECK(family.at("members[1].kinship") == "child");
    CHECK(family.at("sums.relatives") == "2");

    const auto project_id = *wedka::programmes::ProjectId::parse(office.project_id);
    const auto facts = asked(office, [&](const wedka::Operation& operation) {
        return wedka::programmes::family_members_of(operation, project_id);
    });
    REQUIRE(facts.size() == 2);
    CHECK(facts[0].first_name == "Ewa");
    CHECK(facts[1].kinship == wedka::programmes::Kinship::spouse);
    CHECK(facts[1].joined_on.text() == "2011-06-01");
    // Relatives are no participants.
    CHECK(office.get("/api/projects/" + office.project_id).at("counts.enrolled") == "1");
}

TEST_CASE("200 a sealed relative is nobody's: neither name nor number") {
    FamilyOffice office;
    office.join(office.jan);
    office.join(office.ewa, "2011-06-15", "celina", "child");
    CHECK(office.get(office.at("/families"), "celina").at("items[0].relatives") == "2");
    seal(office, office.jan);
    const auto family = office.get(office.family + "/family", "celina");
    CHECK(family.count("members") == 2);
    CHECK(family.at("members[1].first_name") == "Ewa");
    CHECK(office.get(office.at("/families"), "celina").at("items[0].relatives") == "1");
    CHECK(office.join(office.jan, "2011-07-01").status == 404);
}

TEST_CASE("200 a social worker sees the families of her own participants") {
    FamilyOffice office;
    office.join(office.jan);
    CHECK(office.get(office.at("/families"), "dorota").status == 403);
    CHECK(office.get("/api/projects/" + nobody + "/families", "celina").status == 404);
    CHECK(office.get(office.at("/families"), "beata").count("items") == 0);
    CHECK(office.get(office.family + "/family", "beata").status == 403);
    office.assign(office.ala, "beata");
    CHECK(office.get(office.at("/families"), "beata").count("items") == 1);
    CHECK(office.get(office.family + "/family", "beata").status == 200);
}

#include "programmes/ask_relations.hpp"

#include <doctest/doctest.h>

#include "family_office.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

programmes::FamilyRelationFact relation(FamilyOffice& office) {
    const auto project_id = *programmes::ProjectId::parse(office.project_id);
    const auto facts = asked(office, [&](const Operation& operation) {
        return programmes::family_relations_of(operation, project_id);
    });
    REQUIRE(facts.size() == 1);
    return facts[0];
}

}  // namespace

TEST_CASE("401 403 404 who asks, and whom") {
    FamilyOffice office;
    office.set_questions();
    CHECK(office.ask(office.ala, "before", 2, 2, "2011-06-10", "", "").status == 401);
    CHECK(office.ask(office.ala, "before", 2, 2, "2011-06-10", "", "dorota").status == 403);
    CHECK(office.ask(office.ala, "before", 2, 2, "2011-06-10", "", "beata").status == 403);
    CHECK(office.ask(nobody, "before", 2, 2).status == 404);
    CHECK(office.rows("programmes_relation_sheets") == 0);
}

TEST_CASE("422 R5-74 questions are set by head and coordinator, and stay once answered") {
    FamilyOffice office;
    CHECK(office.set_questions(R"(["Rozmawiamy"])", "beata").status == 403);
    CHECK(office.set_questions(R"(["Rozmawiamy","rozmawiamy"])").findings() ==
          Told{"R5-74 questions[1] asked_twice"});
    CHECK(office.set_questions(R"(["Jemy razem"])").status == 200);
    CHECK(office.set_questions().count("questions") == 2);
    CHECK(office.get(office.at("/relation-questions"), "dorota").at("questions[0].question") ==
          "Rozmawiamy ze sobą");
    CHECK(office.ask(office.ala, "before", 2, 2).status == 201);
    CHECK(office.set_questions(R"(["Jemy razem"])").findings() ==
          Told{"R5-74  questions_answered"});
    CHECK(office.get(office.at("/relation-questions")).at("has_answers") == "true");
    office.project_id = nobody;
    CHECK(office.get(office.at("/relation-questions")).status == 404);
    CHECK(office.set_questions().status == 404);
}

TEST_CASE("422 R5-75 R5-76 R5-77 answers are whole, on the scale, of the family, in order") {
    FamilyOffice office;
    office.set_questions();
    CHECK(office.ask(office.ala, "before", 0, 6).findings() ==
          Told{"R5-75 answers[0].points off_the_scale", "R5-75 answers[1].points off_the_scale"});
    CHECK(office.ask(office.jan, "before", 2, 2).findings() ==
          Told{"R5-76 person_id not_of_the_family"});
    CHECK(office.ask(office.ala, "after", 2, 2).findings() ==
          Told{"R5-77 moment not_asked_before"});
    CHECK(office.ask(office.ala, "before", 2, 2, "2026-11-22").findings() ==
          Told{"- asked_on in_future"});
    CHECK(office.rows("programmes_relation_sheets") == 0);
    CHECK(office.ask(office.ala, "before", 2, 2).status == 201);
    CHECK(office.ask(office.ala, "after", 2, 2, "2011-06-09").findings() ==
          Told{"R5-77 asked_on asked_after_too_early"});
}

TEST_CASE("201 a family is asked before and after, and it is told how relations changed") {
    FamilyOffice office;
    office.set_questions();
    office.join(office.jan);
    CHECK(relation(office).change == programmes::RelationChange::not_asked);
    office.ask(office.ala, "before", 2, 2);
    office.ask(office.jan, "before", 3, 3);
    CHECK(relation(office).change == programmes::RelationChange::not_asked_after);
    office.ask(office.ala, "after", 5, 2, "2011-12-10");
    const auto family = office.ask(office.jan, "after", 3, 2, "2011-12-12");
    CHECK(office.last_trace() == "programmes.keep_families done");
    CHECK(family.at("sums.points_before") == "10");
    CHECK(family.at("sums.points_after") == "12");
    CHECK(family.at("sums.difference") == "2");
    CHECK(family.at("sums.change") == "improved");
    CHECK(family.at("members[0].before.points") == "4");
    CHECK(family.at("members[0].after.answers[0].points") == "5");
    const auto row = office.get(office.at("/families"), "celina");
    CHECK(row.at("items[0].difference") == "2");
    CHECK(row.at("items[0].change") == "improved");
    CHECK(relation(office).change == programmes::RelationChange::improved);
    CHECK(relation(office).asked_on->text() == "2011-12-12");
}

TEST_CASE("201 answers recorded again are a further version, and notes are encrypted") {
    FamilyOffice office;
    office.set_questions();
    office.ask(office.ala, "before", 2, 2, "2011-06-10", R"(,"note":"Rozmowa przy stole")");
    const auto again =
        office.ask(office.ala, "before", 4, 5, "2011-06-11", R"(,"note":"Było lepiej")");
    CHECK(again.at("members[0].before.points") == "9");
    CHECK(again.at("members[0].before.version") == "2");
    CHECK(again.at("members[0].before.note") == "Było lepiej");
    CHECK(office.rows("programmes_relation_sheets") == 2);
    CHECK(office.rows("programmes_relation_answers") == 4);
    std::vector<Bytes> kept;
    office.store().read(office.office(), [&](Connection& connection) {
        kept = connection.select<Bytes>(
            "SELECT note FROM programmes_relation_sheets WHERE office_id = $1", office.office());
    });
    REQUIRE(kept.size() == 2);
    for (const auto& one : kept)
        CHECK(one.data.find("lepiej") == std::string::npos);
}

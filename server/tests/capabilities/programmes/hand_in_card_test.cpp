#include "programmes/hand_in_card.hpp"

#include <doctest/doctest.h>

#include "project_office.hpp"

using namespace wedka;
using namespace wedka::test;

namespace {

/// A recruitment in which two of three members score, and Ala's application.
struct Scored {
    ProjectOffice office;
    std::string ala;

    explicit Scored(const std::string& score_rule = "mean") {
        RegulationsBody rules;
        rules.rest = R"(,"scorers":2,"most_difference":3,"score_rule":")" + score_rule + '"';
        office.open_recruitment({}, rules);
        office.appoint_committee();
        ala = office.apply(office.person("Ala", "Leżajska")).at("application_id");
    }
    Answer shown_to(const std::string& who) { return office.get("/api/applications/" + ala, who); }
};

}  // namespace

TEST_CASE("403 404 cards are handed in by those who may score, of applications that are there") {
    Scored with;
    CHECK(with.office.hand_in(with.ala, "dorota", 5).status == 403);
    CHECK(with.office.hand_in(nobody, "beata", 5).status == 404);
}

TEST_CASE("404 R5-04 whom a member must not meet is to them as if never there") {
    Scored with;
    const auto person = with.office.person_of(with.ala);
    with.office.store().change_now(with.office.office(), [&](Connection& connection) {
        connection.execute(
            "INSERT INTO platform_conflicts (office_id, subject_id, worker_id) VALUES ($1, $2, $3)",
            with.office.office(), *Uuid::parse(person), *Uuid::parse(with.office.member("beata")));
    });
    const auto answer = with.office.hand_in(with.ala, "beata", 5);
    CHECK(answer.status == 404);
    CHECK(answer.body == with.office.hand_in(nobody, "beata", 5).body);
    CHECK(with.office.rows("programmes_assessments") == 0);
    CHECK(with.office.hand_in(with.ala, "celina", 5).status == 201);
}

TEST_CASE("422 R5-04 nobody scores who is not on the committee or has not signed before the day") {
    ProjectOffice office;
    office.open_recruitment();
    const auto ala = office.apply(office.person("Ala", "Leżajska")).at("application_id");
    CHECK(office.hand_in(ala, "beata", 5).findings() == Told{"R5-04  not_on_committee"});
    office.put(office.at("/committee"), office.committee_of_three());
    CHECK(office.hand_in(ala, "beata", 5).findings() == Told{"R5-04 assessed_on no_statement"});
    office.sign("beata", "2011-05-03");
    CHECK(office.hand_in(ala, "beata", 5).findings() == Told{"R5-04 assessed_on no_statement"});
    CHECK(office.assess(ala, office.answers(5)).findings() == Told{"R5-04  committee_scores"});
    CHECK(office.rows("programmes_assessments") == 0);
}

TEST_CASE("422 R5-41 each member hands in one card, and none when there are enough") {
    Scored with;
    CHECK(with.office.hand_in(with.ala, "beata", 6).status == 201);
    CHECK(with.office.last_trace() == "programmes.score done");
    CHECK(with.office.hand_in(with.ala, "beata", 9).findings() == Told{"R5-41  card_handed_in"});
    CHECK(with.office.hand_in(with.ala, "celina", 9).status == 201);
    CHECK(with.office.hand_in(with.ala, "anna", 9).findings() == Told{"R5-41  cards_complete"});
    CHECK(with.office.rows("programmes_assessments") == 2);
}

TEST_CASE("422 R5-41 where two score, nobody assesses alone") {
    ProjectOffice office;
    RegulationsBody rules;
    rules.rest = R"(,"scorers":2)";
    office.open_recruitment({}, rules);
    const auto ala = office.apply(office.person("Ala", "Leżajska")).at("application_id");
    CHECK(office.assess(ala, office.answers(5)).findings() == Told{"R5-41  two_score"});
}

TEST_CASE("422 R5-03 of a group of criteria one alone brings points") {
    ProjectOffice office;
    RegulationsBody rules;
    rules.scored_criteria =
        R"([{"statement":"Stopień umiarkowany","evidence":"orzeczenie","most_points":5,)"
        R"("exclusive_group":"niepełnosprawność"},)"
        R"({"statement":"Stopień znaczny","evidence":"orzeczenie","most_points":10,)"
        R"("exclusive_group":"niepełnosprawność"}])";
    office.open_recruitment({}, rules);
    const auto ala = office.apply(office.person("Ala", "Leżajska")).at("application_id");
    const auto body = [&office](int one, int other) {
        return fmt::format(
            R"({{"assessed_on":"2011-05-02","formal":[{{"criterion_id":"{}","is_met":true}}],)"
            R"("points":[{{"criterion_id":"{}","points":{}}},{{"criterion_id":"{}","points":{}}}]}})",
            office.lives_here, office.without_work, one, office.has_children, other);
    };
    const auto answer = office.assess(ala, body(5, 10));
    CHECK(answer.findings() == Told{"R5-03 points[1].points exclusive_group"});
    CHECK(answer.at("findings[0].values.group") == "niepełnosprawność");
    CHECK(office.rows("programmes_assessments") == 0);
    CHECK(office.assess(ala, body(0, 10)).status == 200);
}

TEST_CASE("200 R5-41 nobody learns what another gave before the own card is in") {
    Scored with;
    with.office.hand_in(with.ala, "beata", 6);
    const auto celina = with.shown_to("celina");
    CHECK(celina.at("state") == "received");
    CHECK(celina.at("points").empty());
    CHECK(celina.at("scored[0].points").empty());
    CHECK(celina.at("committee.cards_in") == "1");
    CHECK(celina.at("committee.cards_needed") == "2");
    CHECK(celina.at("committee.is_handed_in") == "false");
    const auto row = with.office.get(with.office.at("/applications"), "celina");
    CHECK(row.at("items[0].points").empty());
    CHECK(row.at("items[0].state") == "received");
    const auto beata = with.shown_to("beata");
    CHECK(beata.at("scored[0].points") == "6");
    CHECK(beata.at("points").empty());
    CHECK(beata.at("committee.refused") == "card_handed_in");
}

TEST_CASE("201 the mean of two cards keeps its half, on the list and under the checksum") {
    Scored with;
    with.office.hand_in(with.ala, "beata", 6);
    const auto second = with.office.hand_in(with.ala, "celina", 9);
    CHECK(second.at("points") == "7.5");
    CHECK(second.at("state") == "assessed");
    CHECK(second.at("scored[0].points") == "9");
    const auto drawn = with.office.draw();
    CHECK(drawn.status == 201);
    CHECK(drawn.at("places[0].points") == "7.5");
    CHECK(drawn.at("is_intact") == "true");
    with.office.store().change_now(with.office.office(), [&](Connection& connection) {
        connection.execute("UPDATE programmes_places SET half = 0 WHERE office_id = $1",
                           with.office.office());
    });
    CHECK(with.office.get(with.office.at("/selection")).at("is_intact") == "false");
}

TEST_CASE("422 R5-14 cards that differ too much ask for a third one before a list is drawn") {
    Scored with{"sum"};
    with.office.hand_in(with.ala, "beata", 2);
    CHECK(with.office.hand_in(with.ala, "celina", 9).at("committee.cards_needed") == "3");
    CHECK(with.office.draw().findings() == Told{"R5-14  not_assessed"});
    const auto third = with.office.hand_in(with.ala, "anna", 8);
    CHECK(third.status == 201);
    CHECK(third.at("points") == "17");
    CHECK(with.office.draw().status == 201);
}

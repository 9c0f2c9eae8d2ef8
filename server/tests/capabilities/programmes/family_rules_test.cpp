#include "programmes/family_rules.hpp"

#include <doctest/doctest.h>

using namespace wedka;
using namespace wedka::programmes;

namespace {

Day day(std::string_view text) { return Day::parse(text).value(); }

const PersonId ala = PersonId::make();
const PersonId jan = PersonId::make();
const PersonId ewa = PersonId::make();
const std::vector<RelationQuestion> questions{{QuestionId::make(), "Rozmawiamy ze sobą"},
                                              {QuestionId::make(), "Pomagamy sobie"}};

using Told = std::vector<std::string>;

Told told(const Findings& findings) {
    Told all;
    for (const auto& finding : findings)
        all.push_back(finding.rule + ' ' + finding.field + ' ' + finding.code);
    return all;
}

ParticipationFact participation() {
    ParticipationFact fact;
    fact.person_id = ala;
    fact.enrolled_on = day("2012-02-01");
    return fact;
}

ProjectFact project() {
    ProjectFact fact;
    fact.from_on = day("2012-01-01");
    fact.to_on = day("2012-12-31");
    return fact;
}

FamilyMember member(PersonId person_id, std::string_view joined_on) {
    FamilyMember one;
    if (person_id != ala) one.family_member_id = FamilyMemberId::make();
    one.person_id = person_id;
    one.joined_on = day(joined_on);
    return one;
}

RelationSheet sheet(std::string_view asked_on, std::int64_t points) {
    RelationSheet one;
    one.asked_on = day(asked_on);
    one.points = points;
    return one;
}

JoinFamily joining(PersonId person_id, std::string_view joined_on) {
    return {.participation_id = {},
            .person_id = person_id,
            .kinship = Kinship::spouse,
            .joined_on = day(joined_on),
            .declared_on = day(joined_on)};
}

Told joined(const JoinFamily& request, const std::vector<FamilyMember>& members = {},
            const ParticipationFact& fact = participation()) {
    return told(check_joining(request, fact, project(), members, day("2013-01-01")));
}

AskRelations asked(PersonId person_id, RelationMoment moment, std::string_view on) {
    return {.participation_id = {},
            .person_id = person_id,
            .moment = moment,
            .asked_on = day(on),
            .answers = {{questions[0].question_id, 1}, {questions[1].question_id, 5}},
            .note = {}};
}

Told answered(const AskRelations& request, const std::vector<FamilyMember>& members) {
    return told(check_answers(request, questions, members, day("2013-01-01")));
}

}  // namespace

TEST_CASE("R5-70 a relative is somebody other than the participant") {
    CHECK(joined(joining(ala, "2012-03-01")) == Told{"R5-70 person_id is_the_participant"});
    CHECK(joined(joining(jan, "2012-03-01")).empty());
}

TEST_CASE("R5-71 nobody is there twice at a time, but may come back after leaving") {
    auto known = member(jan, "2012-03-01");
    CHECK(joined(joining(jan, "2012-04-01"), {known}) == Told{"R5-71 person_id joined_already"});
    CHECK(joined(joining(ewa, "2012-04-01"), {known}).empty());
    known.left_on = day("2012-04-01");
    CHECK(joined(joining(jan, "2012-04-01"), {known}) == Told{"R5-71 person_id joined_already"});
    CHECK(joined(joining(jan, "2012-04-02"), {known}).empty());
}

TEST_CASE("R5-72 a relative joins while the participant takes part, and by a declaration") {
    CHECK(joined(joining(jan, "2012-02-01")).empty());
    CHECK(joined(joining(jan, "2012-01-31")) == Told{"R5-72 joined_on joins_before_enrolment"});
    CHECK(joined(joining(jan, "2012-12-31")).empty());
    CHECK(joined(joining(jan, "2013-01-01")) == Told{"R5-72 joined_on joins_after_end"});
    auto left = participation();
    left.left_on = day("2012-06-30");
    CHECK(joined(joining(jan, "2012-07-01"), {}, left) == Told{"R5-72 joined_on joins_after_end"});
    auto late = joining(jan, "2012-03-01");
    late.declared_on = day("2012-03-02");
    CHECK(joined(late) == Told{"R5-72 declared_on declared_after_joining"});
    late.declared_on = day("2012-02-20");
    CHECK(joined(late).empty());
}

TEST_CASE("R5-73 a relative leaves once, after joining and within the project") {
    auto known = member(jan, "2012-03-01");
    const auto leaves = [&](std::string_view on) {
        return told(check_leaving_family(day(on), known, project(), day("2013-02-01")));
    };
    CHECK(leaves("2012-03-01").empty());
    CHECK(leaves("2012-02-29") == Told{"R5-73 left_on leaves_before_joining"});
    CHECK(leaves("2013-01-01") == Told{"R5-73 left_on leaves_family_after_project"});
    known.left_on = day("2012-05-01");
    CHECK(leaves("2012-06-01") == Told{"R5-73  left_family_already"});
}

TEST_CASE("R5-74 questions differ, whatever their letters, and stay once answered") {
    CHECK(told(check_questions({"Rozmawiamy", "Pomagamy"}, false)).empty());
    CHECK(told(check_questions({"Rozmawiamy", "ROZMAWIAMY"}, false)) ==
          Told{"R5-74 questions[1] asked_twice"});
    CHECK(told(check_questions({}, false)) == Told{" questions required"});
    CHECK(told(check_questions({"Rozmawiamy"}, true)) == Told{"R5-74  questions_answered"});
}

TEST_CASE("R5-75 every question has one answer from 1 to 5") {
    const std::vector<FamilyMember> family{member(ala, "2012-02-01")};
    auto request = asked(ala, RelationMoment::before, "2012-02-10");
    CHECK(answered(request, family).empty());
    request.answers[0].points = 0;
    request.answers[1].points = 6;
    CHECK(answered(request, family) == Told{"R5-75 answers[0].points off_the_scale",
                                            "R5-75 answers[1].points off_the_scale"});
    request = asked(ala, RelationMoment::before, "2012-02-10");
    request.answers.pop_back();
    CHECK(answered(request, family) == Told{"R5-75 answers answers_missing"});
    request.answers.push_back(request.answers[0]);
    CHECK(answered(request, family) == Told{"R5-75 answers[1].question_id question_twice",
                                            "R5-75 answers answers_missing"});
    request.answers[1].question_id = QuestionId::make();
    CHECK(answered(request, family) == Told{"R5-75 answers[1].question_id unknown_question",
                                            "R5-75 answers answers_missing"});
    CHECK(told(check_answers(request, {}, family, day("2013-01-01"))).back() ==
          "R5-75 answers no_questions");
}

TEST_CASE("R5-76 asked is who has joined by the day, before only who is still there") {
    auto known = member(jan, "2012-03-01");
    CHECK(answered(asked(jan, RelationMoment::before, "2012-03-01"), {known}).empty());
    CHECK(answered(asked(jan, RelationMoment::before, "2012-02-29"), {known}) ==
          Told{"R5-76 person_id not_of_the_family"});
    CHECK(answered(asked(ewa, RelationMoment::before, "2012-03-01"), {known}) ==
          Told{"R5-76 person_id not_of_the_family"});
    known.before = sheet("2012-03-01", 6);
    known.left_on = day("2012-06-30");
    CHECK(answered(asked(jan, RelationMoment::before, "2012-07-01"), {known}) ==
          Told{"R5-76 person_id not_of_the_family"});
    CHECK(answered(asked(jan, RelationMoment::after, "2012-07-01"), {known}).empty());
}

TEST_CASE("R5-77 asked after is who was asked before, and not earlier") {
    auto known = member(jan, "2012-03-01");
    CHECK(answered(asked(jan, RelationMoment::after, "2012-12-01"), {known}) ==
          Told{"R5-77 moment not_asked_before"});
    known.before = sheet("2012-03-10", 6);
    CHECK(answered(asked(jan, RelationMoment::after, "2012-03-10"), {known}).empty());
    CHECK(answered(asked(jan, RelationMoment::after, "2012-03-09"), {known}) ==
          Told{"R5-77 asked_on asked_after_too_early"});
    known.after = sheet("2012-12-01", 8);
    CHECK(answered(asked(jan, RelationMoment::before, "2012-12-02"), {known}) ==
          Told{"R5-77 asked_on asked_before_too_late"});
    CHECK(answered(asked(jan, RelationMoment::before, "2012-12-01"), {known}).empty());
}

TEST_CASE("the change is told by those who were asked both times, and nobody else") {
    auto participant = member(ala, "2012-02-01");
    auto husband = member(jan, "2012-03-01");
    auto child = member(ewa, "2012-03-01");
    CHECK(sums_of({participant, husband, child}).change == RelationChange::not_asked);
    CHECK(sums_of({participant, husband, child}).relatives == 2);

    participant.before = sheet("2012-02-10", 12);
    child.before = sheet("2012-03-10", 20);
    CHECK(sums_of({participant, husband, child}).change == RelationChange::not_asked_after);

    participant.after = sheet("2012-12-10", 15);
    const auto better = sums_of({participant, husband, child});
    CHECK(better.asked_before == 2);
    CHECK(better.asked_after == 1);
    CHECK(better.points_before == 12);
    CHECK(better.points_after == 15);
    CHECK(better.difference == 3);
    CHECK(better.change == RelationChange::improved);

    child.after = sheet("2012-12-10", 17);
    CHECK(sums_of({participant, husband, child}).change == RelationChange::unchanged);
    child.after = sheet("2012-12-10", 16);
    CHECK(sums_of({participant, husband, child}).change == RelationChange::worse);
    // Who left and came back is one relative.
    CHECK(sums_of({participant, child, child}).relatives == 1);
    CHECK(sums_of({participant, child, child}).points_before == 32);
}

#include "programmes/enrolment_rules.hpp"

#include <doctest/doctest.h>

using namespace wedka;
using namespace wedka::programmes;

namespace {

ApplicationStanding listed(std::int64_t sequence, SelectionList list, std::int64_t position) {
    ApplicationStanding standing;
    standing.application_id = ApplicationId::make();
    standing.number = "Z/" + std::to_string(sequence) + "/2011";
    standing.list = list;
    standing.position = position;
    return standing;
}

const Places all{.all = 2};
const Day today = Day::of(2011, 6, 1).value();

}  // namespace

TEST_CASE("R5-08 the reserve waits for the basic list, then for those before it, in this order") {
    std::vector<ApplicationStanding> standings{
        listed(1, SelectionList::reserve, 2), listed(2, SelectionList::reserve, 1),
        listed(3, SelectionList::basic, 2), listed(4, SelectionList::basic, 1),
        listed(5, SelectionList::not_selected, 1)};
    CHECK(waiting_before(standings[0], standings, all, today) == "Z/4/2011");
    standings[3].participation_id = ParticipationId::make();
    CHECK(waiting_before(standings[0], standings, all, today) == "Z/3/2011");
    standings[2].resigned_on = Day::of(2011, 5, 6);
    CHECK(waiting_before(standings[0], standings, all, today) == "Z/2/2011");
    CHECK_FALSE(waiting_before(standings[1], standings, all, today));
    standings[1].participation_id = ParticipationId::make();
    CHECK_FALSE(waiting_before(standings[0], standings, all, today));
}

TEST_CASE("on the basic list nobody waits for anybody") {
    const std::vector<ApplicationStanding> standings{listed(1, SelectionList::basic, 1),
                                                     listed(2, SelectionList::basic, 2)};
    CHECK_FALSE(waiting_before(standings[1], standings, all, today));
}

TEST_CASE("R5-08 whose invitation ran out without an answer is passed over, not a day before") {
    std::vector<ApplicationStanding> standings{listed(1, SelectionList::reserve, 2),
                                               listed(2, SelectionList::reserve, 1)};
    standings[1].invitation_due_on = today;
    CHECK(waiting_before(standings[0], standings, all, today) == "Z/2/2011");
    CHECK_FALSE(waiting_before(standings[0], standings, all, today.plus_days(1)));
    standings[1].invitation_answer = InvitationAnswer::accepted;
    CHECK(waiting_before(standings[0], standings, all, today.plus_days(1)) == "Z/2/2011");
}

TEST_CASE("whoever was invited has a place, so the basic list need not be through") {
    std::vector<ApplicationStanding> standings{listed(1, SelectionList::basic, 1),
                                               listed(2, SelectionList::reserve, 1)};
    CHECK(waiting_before(standings[1], standings, all, today) == "Z/1/2011");
    standings[1].invitation_due_on = today;
    CHECK_FALSE(waiting_before(standings[1], standings, all, today));
}

TEST_CASE("a place is vacant when those enrolled, on the basic list or invited leave one") {
    std::vector<ApplicationStanding> standings{
        listed(1, SelectionList::basic, 1), listed(2, SelectionList::basic, 2),
        listed(3, SelectionList::reserve, 1), listed(4, SelectionList::reserve, 2)};
    CHECK_FALSE(has_vacancy(standings[2], standings, all, today));
    standings[1].resigned_on = today;
    CHECK(has_vacancy(standings[2], standings, all, today));
    standings[2].invitation_due_on = today;
    CHECK_FALSE(has_vacancy(standings[3], standings, all, today));
    CHECK(has_vacancy(standings[3], standings, all, today.plus_days(1)));
}

TEST_CASE("of a split list a woman waits for women, and takes a man's place when no man waits") {
    const Places split{.all = 2, .women = 1, .men = 1};
    std::vector<ApplicationStanding> standings{
        listed(1, SelectionList::basic, 1), listed(2, SelectionList::basic, 2),
        listed(3, SelectionList::reserve, 1), listed(4, SelectionList::reserve, 2)};
    standings[0].participation_id = ParticipationId::make();
    standings[1].sex = standings[3].sex = Sex::male;
    standings[1].resigned_on = today;
    CHECK_FALSE(has_vacancy(standings[2], standings, split, today));
    CHECK(has_vacancy(standings[3], standings, split, today));
    CHECK_FALSE(waiting_before(standings[3], standings, split, today));
    standings[3].resigned_on = today;
    CHECK(has_vacancy(standings[2], standings, split, today));
}

TEST_CASE("R5-08 of a split list a vacant place is of its sex as long as somebody of it waits") {
    Enrolment enrolment{.project = {},
                        .standings = {listed(1, SelectionList::basic, 1),
                                      listed(2, SelectionList::basic, 2),
                                      listed(3, SelectionList::reserve, 1),
                                      listed(4, SelectionList::reserve, 2)},
                        .places = {.all = 2, .women = 1, .men = 1},
                        .today = today};
    enrolment.project.from_on = Day::of(2011, 1, 1).value();
    enrolment.project.to_on = Day::of(2011, 12, 31).value();
    enrolment.standings[0].participation_id = ParticipationId::make();
    enrolment.standings[1].sex = enrolment.standings[3].sex = Sex::male;
    enrolment.standings[1].resigned_on = today;
    const auto& woman = enrolment.standings[2];
    const auto findings = check_enrolment(today, woman, enrolment);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "R5-08");
    CHECK(findings[0].code == "place_of_other_sex");
    enrolment.standings[3].resigned_on = today;
    CHECK(check_enrolment(today, woman, enrolment).empty());
}

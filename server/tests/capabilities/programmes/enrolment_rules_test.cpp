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

}  // namespace

TEST_CASE("R5-08 the reserve waits for the basic list, then for those before it, in this order") {
    std::vector<ApplicationStanding> standings{
        listed(1, SelectionList::reserve, 2), listed(2, SelectionList::reserve, 1),
        listed(3, SelectionList::basic, 2), listed(4, SelectionList::basic, 1),
        listed(5, SelectionList::not_selected, 1)};
    CHECK(waiting_before(standings[0], standings) == "Z/4/2011");
    standings[3].participation_id = ParticipationId::make();
    CHECK(waiting_before(standings[0], standings) == "Z/3/2011");
    standings[2].resigned_on = Day::of(2011, 5, 6);
    CHECK(waiting_before(standings[0], standings) == "Z/2/2011");
    CHECK_FALSE(waiting_before(standings[1], standings));
    standings[1].participation_id = ParticipationId::make();
    CHECK_FALSE(waiting_before(standings[0], standings));
}

TEST_CASE("on the basic list nobody waits for anybody") {
    const std::vector<ApplicationStanding> standings{listed(1, SelectionList::basic, 1),
                                                     listed(2, SelectionList::basic, 2)};
    CHECK_FALSE(waiting_before(standings[1], standings));
}

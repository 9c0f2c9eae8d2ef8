#include "programmes/application_rules.hpp"

#include <doctest/doctest.h>

using namespace wedka;
using namespace wedka::programmes;

namespace {

Day day(std::string_view text) {
    return Day::parse(text).value();
}

FormalCriterion of_age() {
    return {.criterion_id = CriterionId::make(),
            .statement = "Wiek",
            .evidence = "dowód",
            .checks = CriterionCheck::working_age,
            .youngest_age = 18,
            .oldest_age = 59};
}

}  // namespace

TEST_CASE("R5-10 both ages of the regulations are included, to the day") {
    const auto answer = [](std::string_view birth_on) {
        return computed_answer(of_age(), day(birth_on), day("2011-02-01"));
    };
    CHECK(answer("1993-02-02") == false);
    CHECK(answer("1993-02-01") == true);
    CHECK(answer("1951-02-02") == true);
    CHECK(answer("1951-02-01") == false);
}

TEST_CASE("what people answer is not computed") {
    auto criterion = of_age();
    criterion.checks = CriterionCheck::none;
    CHECK_FALSE(computed_answer(criterion, day("1980-01-01"), day("2011-02-01")));
}

TEST_CASE("the state follows from what is known, the latest deed first") {
    ApplicationStanding standing;
    CHECK(state_of(standing) == ApplicationState::received);
    standing.assessment = 1;
    CHECK(state_of(standing) == ApplicationState::assessed);
    standing.unmet = 1;
    CHECK(state_of(standing) == ApplicationState::rejected);
    // The drawn list stands, also against a later correction.
    standing.list = SelectionList::basic;
    CHECK(state_of(standing) == ApplicationState::basic);
    standing.list = SelectionList::reserve;
    CHECK(state_of(standing) == ApplicationState::reserve);
    standing.list = SelectionList::not_selected;
    CHECK(state_of(standing) == ApplicationState::not_selected);
    standing.list = SelectionList::rejected;
    CHECK(state_of(standing) == ApplicationState::rejected);
    standing.resigned_on = day("2011-05-06");
    CHECK(state_of(standing) == ApplicationState::resigned);
    standing.participation_id = ParticipationId::make();
    CHECK(state_of(standing) == ApplicationState::enrolled);
}

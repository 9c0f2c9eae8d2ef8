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
    ScoredApplication standing;
    CHECK(state_of(standing, day("2011-06-01")) == ApplicationState::received);
    standing.score.cards_in = 1;
    CHECK(state_of(standing, day("2011-06-01")) == ApplicationState::assessed);
    standing.score.unmet = 1;
    CHECK(state_of(standing, day("2011-06-01")) == ApplicationState::rejected);
    // The drawn list stands, also against a later correction.
    standing.list = SelectionList::basic;
    CHECK(state_of(standing, day("2011-06-01")) == ApplicationState::basic);
    standing.list = SelectionList::reserve;
    CHECK(state_of(standing, day("2011-06-01")) == ApplicationState::reserve);
    standing.list = SelectionList::not_selected;
    CHECK(state_of(standing, day("2011-06-01")) == ApplicationState::not_selected);
    standing.list = SelectionList::rejected;
    CHECK(state_of(standing, day("2011-06-01")) == ApplicationState::rejected);
    standing.resigned_on = day("2011-05-06");
    CHECK(state_of(standing, day("2011-06-01")) == ApplicationState::resigned);
    standing.participation_id = ParticipationId::make();
    CHECK(state_of(standing, day("2011-06-01")) == ApplicationState::enrolled);
}

TEST_CASE("the state follows from the papers, until the term to complete has run out") {
    ScoredApplication application;
    application.required = 2;
    application.missing = 1;
    CHECK(state_of(application, day("2011-02-02")) == ApplicationState::received);
    application.completion_due_on = day("2011-02-08");
    CHECK(state_of(application, day("2011-02-08")) == ApplicationState::to_complete);
    CHECK(state_of(application, day("2011-02-09")) == ApplicationState::rejected);
    application.missing = 0;
    CHECK(state_of(application, day("2011-02-09")) == ApplicationState::correct);
    application.score.cards_in = 1;
    CHECK(state_of(application, day("2011-02-09")) == ApplicationState::assessed);
}

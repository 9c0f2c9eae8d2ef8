#include "results/composition_rules.hpp"

#include <doctest/doctest.h>

using namespace wedka;
using namespace wedka::results;

namespace {

using Told = std::vector<std::string>;

const auto ala = people::PersonId{Uuid::named("ala")};
const auto iza = people::PersonId{Uuid::named("iza")};
const Day end = *Day::of(2011, 12, 31);

Fact payment(people::PersonId person, const char* on, const char* state, const char* label,
             const char* amount) {
    return {.subject_kind = "payment",
            .subject_id = "x",
            .person_id = person,
            .person_name = person == ala ? "Ala" : "Iza",
            .on = Day::parse(on),
            .state = state,
            .label = label,
            .amount = Money::parse(amount)};
}

std::vector<Fact> payments() {
    return {payment(ala, "2011-03-10", "targeted", "D/1", "100.50"),
            payment(ala, "2011-04-10", "targeted", "D/1", "200.25"),
            payment(iza, "2011-05-10", "meal", "D/2", "50.00"),
            payment(iza, "2012-01-10", "meal", "D/3", "70.00")};
}

Recipe counting(Measure measure, FactSet set = {.fact = FactKind::benefits}) {
    return {.measure = measure, .counted = std::move(set), .without = std::nullopt};
}

Told told(const Findings& findings) {
    Told all;
    for (const auto& one : findings) all.push_back(one.rule + ' ' + one.field + ' ' + one.code);
    return all;
}

Told why(const Computed& computed) {
    Told all;
    for (const auto& record : computed.records) {
        CHECK(record.counts == (record.why == "fits"));
        all.push_back(record.why);
    }
    return all;
}

}  // namespace

TEST_CASE("W-08 a set names states and labels that its facts have") {
    CHECK(told(check_recipe(counting(Measure::people, {.fact = FactKind::consultations,
                                                       .states = {"psychologist", "priest"},
                                                       .label = "x"}))) ==
          Told{"W-08 counted.states[1] unknown_state", "W-08 counted.label no_labels"});
    auto recipe = counting(Measure::people, {.fact = FactKind::participants});
    recipe.without = FactSet{.fact = FactKind::participants, .states = {"basic"}};
    CHECK(told(check_recipe(recipe)) == Told{"W-08 without.states[0] unknown_state"});
}

TEST_CASE("W-09 only facts with amounts are summed, only facts with labels told apart by them") {
    CHECK(told(check_recipe(counting(Measure::amounts, {.fact = FactKind::contracts}))) ==
          Told{"W-09 measure no_amounts"});
    CHECK(told(check_recipe(counting(Measure::labels, {.fact = FactKind::participants}))) ==
          Told{"W-09 measure no_labels"});
    for (const auto measure : {Measure::people, Measure::pieces, Measure::labels, Measure::amounts})
        CHECK(check_recipe(counting(measure)).empty());
}

TEST_CASE("W-10 a period does not end before it begins") {
    const FactSet set{.fact = FactKind::benefits, .from_on = end, .to_on = *Day::of(2011, 12, 30)};
    CHECK(told(check_recipe(counting(Measure::people, set))) ==
          Told{"W-10 counted.to_on ends_before_start"});
    CHECK(check_recipe(
              counting(Measure::people, {.fact = FactKind::benefits, .from_on = end, .to_on = end}))
              .empty());
}

TEST_CASE("people, pieces, labels and amounts of the same facts") {
    const auto people = count_facts(counting(Measure::people), payments(), {}, end);
    CHECK(people.value == "2");
    CHECK(why(people) == Told{"fits", "same_person", "fits", "later"});
    CHECK(count_facts(counting(Measure::pieces), payments(), {}, end).value == "3");
    const auto labels = count_facts(counting(Measure::labels), payments(), {}, end);
    CHECK(labels.value == "2");
    CHECK(why(labels) == Told{"fits", "same_label", "fits", "later"});
    CHECK(count_facts(counting(Measure::amounts), payments(), {}, end).value == "350.75");
    CHECK(count_facts(counting(Measure::amounts), {}, {}, end).value == "0.00");
}

TEST_CASE("each condition that is not met is told, the day of the figure first") {
    const FactSet set{.fact = FactKind::benefits,
                      .states = {"targeted"},
                      .label = "D/1",
                      .from_on = *Day::of(2011, 4, 10),
                      .to_on = *Day::of(2012, 12, 31)};
    const auto figure = count_facts(counting(Measure::pieces, set), payments(), {}, end);
    CHECK(figure.value == "1");
    CHECK(why(figure) == Told{"outside_period", "fits", "other_state", "later"});
    auto other = set;
    other.label = "D/2";
    CHECK(why(count_facts(counting(Measure::pieces, other), payments(), {}, end)) ==
          Told{"outside_period", "other_label", "other_state", "later"});
    // A fact without a day has no place in a period, and is never later.
    auto timeless = payments().front();
    timeless.on = std::nullopt;
    CHECK(why(count_facts(counting(Measure::pieces, set), {timeless}, {}, end)) ==
          Told{"outside_period"});
    CHECK(count_facts(counting(Measure::pieces), {timeless}, {}, end).value == "1");
}

TEST_CASE("the people of the second set are left out, if its facts meet its own conditions") {
    auto recipe = counting(Measure::people);
    recipe.without = FactSet{.fact = FactKind::benefits, .states = {"meal"}};
    const auto figure = count_facts(recipe, payments(), payments(), end);
    CHECK(figure.value == "1");
    CHECK(why(figure) == Told{"fits", "same_person", "left_out", "later"});
    recipe.without->to_on = *Day::of(2011, 5, 9);
    CHECK(count_facts(recipe, payments(), payments(), end).value == "2");
    // What the second set only shows later leaves nobody out yet.
    recipe.without->to_on = std::nullopt;
    CHECK(count_facts(recipe, payments(), payments(), *Day::of(2011, 4, 30)).value == "1");
}

TEST_CASE("of each person the earliest fact keeps its state, later ones are returns") {
    std::vector<Fact> facts{
        {.subject_kind = "person", .subject_id = "2", .person_id = ala, .on = Day::of(2012, 3, 1),
         .state = "inactive"},
        {.subject_kind = "person", .subject_id = "3", .person_id = iza, .on = Day::of(2012, 2, 1),
         .state = "inactive"},
        {.subject_kind = "person", .subject_id = "1", .person_id = ala, .on = Day::of(2011, 3, 1),
         .state = "unemployed"}};
    mark_returns(facts);
    CHECK(facts[0].state == "unemployed");
    CHECK(facts[1].state == "inactive");
    CHECK(facts[2].state == state_of_return);
    CHECK(facts[2].subject_id == "2");
}

#include "results/composition_rules.hpp"

#include <algorithm>
#include <set>

namespace wedka::results {

namespace {

void check_set(const FactSet& set, const std::string& field, Findings& findings) {
    const auto& source = source_of(set.fact);
    for (std::size_t i = 0; i < set.states.size(); ++i)
        if (std::ranges::find(source.states, set.states[i]) == source.states.end())
            findings.push_back({.rule = "W-08",
                                .field = field + ".states[" + std::to_string(i) + ']',
                                .code = "unknown_state"});
    if (set.label && !source.has_labels)
        findings.push_back({.rule = "W-08", .field = field + ".label", .code = "no_labels"});
    if (set.from_on && set.to_on && *set.to_on < *set.from_on)
        findings.push_back(
            {.rule = "W-10", .field = field + ".to_on", .code = "ends_before_start"});
}

/// Why the set's conditions keep the fact out; empty when they do not.
std::string why_not(const FactSet& set, const Fact& fact, Day on) {
    if (fact.on && *fact.on > on) return "later";
    if (set.from_on && (!fact.on || *fact.on < *set.from_on)) return "outside_period";
    if (set.to_on && (!fact.on || *fact.on > *set.to_on)) return "outside_period";
    if (!set.states.empty() && std::ranges::find(set.states, fact.state) == set.states.end())
        return "other_state";
    if (set.label && *set.label != fact.label) return "other_label";
    return {};
}

std::set<people::PersonId> people_of(const Recipe& recipe, const std::vector<Fact>& facts, Day on) {
    std::set<people::PersonId> people;
    for (const auto& fact : facts)
        if (fact.person_id && why_not(*recipe.without, fact, on).empty())
            people.insert(*fact.person_id);
    return people;
}

std::string label_of(const Fact& fact) {
    if (fact.person_name.empty()) return fact.label;
    return fact.label.empty() ? fact.person_name : fact.person_name + ", " + fact.label;
}

}  // namespace

Findings check_recipe(const Recipe& recipe) {
    Findings findings;
    check_set(recipe.counted, "counted", findings);
    if (recipe.without) check_set(*recipe.without, "without", findings);
    const auto& source = source_of(recipe.counted.fact);
    const auto lacks = [&findings](const char* field, const char* code) {
        findings.push_back({.rule = "W-09", .field = field, .code = code});
    };
    if (recipe.measure == Measure::people && !source.has_people) lacks("measure", "counts_nobody");
    if (recipe.measure == Measure::labels && !source.has_labels) lacks("measure", "no_labels");
    if (recipe.measure == Measure::amounts && !source.has_amounts) lacks("measure", "no_amounts");
    if (recipe.without && !source.has_people) lacks("counted.fact", "counts_nobody");
    if (recipe.without && !source_of(recipe.without->fact).has_people)
        lacks("without.fact", "counts_nobody");
    return findings;
}

Computed count_facts(const Recipe& recipe, const std::vector<Fact>& facts,
                     const std::vector<Fact>& left_out, Day on) {
    const auto away =
        recipe.without ? people_of(recipe, left_out, on) : std::set<people::PersonId>{};
    std::set<std::string> seen;
    std::int64_t count = 0;
    Money sum;
    Computed result;
    for (const auto& fact : facts) {
        auto why = why_not(recipe.counted, fact, on);
        if (why.empty() && fact.person_id && away.contains(*fact.person_id)) why = "left_out";
        if (why.empty() && recipe.measure == Measure::people &&
            !seen.insert(fact.person_id ? fact.person_id->text() : "").second)
            why = "same_person";
        if (why.empty() && recipe.measure == Measure::labels && !seen.insert(fact.label).second)
            why = "same_label";
        const bool counts = why.empty();
        if (counts) {
            ++count;
            sum = sum + fact.amount.value_or(Money{});
        }
        result.records.push_back(
            {.subject_kind = fact.subject_kind,
             .subject_id = fact.subject_id,
             .person_id = fact.person_id ? std::optional{fact.person_id->text()} : std::nullopt,
             .label = label_of(fact),
             .on = fact.on,
             .amount = fact.amount,
             .counts = counts,
             .why = counts ? "fits" : why});
    }
    result.value = recipe.measure == Measure::amounts ? sum.text() : std::to_string(count);
    return result;
}

void mark_returns(std::vector<Fact>& facts) {
    std::ranges::stable_sort(facts, {}, &Fact::on);
    std::set<people::PersonId> seen;
    for (auto& fact : facts)
        if (fact.person_id && !seen.insert(*fact.person_id).second) fact.state = state_of_return;
}

Unit unit_of(Measure measure) {
    switch (measure) {
        case Measure::people:
            return Unit::people;
        case Measure::pieces:
        case Measure::labels:
            return Unit::pieces;
        case Measure::amounts:
            return Unit::pln;
    }
    throw std::logic_error("a measure without a unit");
}

}  // namespace wedka::results

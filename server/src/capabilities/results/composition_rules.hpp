#pragma once

#include "results/composition.hpp"
#include "results/definitions.hpp"
#include "results/facts.hpp"

namespace wedka::results {

/// W-08 ... W-10: whether facts of these kinds have what the recipe asks of them.
Findings check_recipe(const Recipe& recipe);

/// The figure over the facts as of the day, each fact with why it counts or not. `left_out` are the
/// facts of the second set; those that meet its conditions name the people who are left out.
Computed count_facts(const Recipe& recipe, const std::vector<Fact>& facts,
                     const std::vector<Fact>& left_out, Day on);

/// Of each person the earliest fact keeps its state; later ones are returns.
void mark_returns(std::vector<Fact>& facts);

Unit unit_of(Measure measure);

}  // namespace wedka::results

#pragma once

#include "results/results.hpp"

/// What records tell of people whom the asker may not find: that they count.
namespace wedka::results {

/// Whether the asker may find the person (`people.find`).
bool may_be_named(const Operation& operation, people::PersonId person_id);

/// Records of people who may not be named keep their kind and why they count, and lose the rest. They
/// come last, so that no place in an alphabetical order gives a name away.
void hide_records(const Operation& operation, std::vector<FigureRecord>& records);

}  // namespace wedka::results

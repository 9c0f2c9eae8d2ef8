#pragma once

#include "results/results.hpp"

namespace wedka::results {

/// What a definition yields over the facts of a day.
struct Computed {
    std::string value;
    std::vector<FigureRecord> records;
    std::optional<Beside> beside = {};
    std::optional<std::string> missing = {};
};

/// Computes the definition for the project (where it asks for one) as of the day. Compositions are
/// computed by their recipe (find_compositions.hpp); asking for one here is a fault.
Computed compute(const Operation& operation, Definition definition,
                 const std::optional<ProjectId>& project_id, Day on);

Unit unit_of(Definition definition);
/// Whether the definition is about one project.
bool asks_for_project(Definition definition);

}  // namespace wedka::results

#pragma once

#include "results/set_targets.hpp"

/// SQL that keeps targets.
namespace wedka::results {

void insert_targets(Transaction& transaction, const SetTargets& request);
/// The one in force first.
std::vector<TargetVersion> target_versions(const Operation& operation, ProjectId project_id);
/// The targets that were in force on the day.
std::vector<Target> targets_on(const Operation& operation, ProjectId project_id, Day on);

}  // namespace wedka::results

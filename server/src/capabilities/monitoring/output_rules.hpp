#pragma once

#include "monitoring/record_output.hpp"

/// What a project may be said to have given besides support to people.
namespace wedka::monitoring {

/// V-41: within the project, and an entity once, by its NIP or, without one, by its name.
Findings check_output(const RecordOutput& request, const programmes::ProjectFact& project,
                      const std::vector<Output>& others, Day today);

}  // namespace wedka::monitoring

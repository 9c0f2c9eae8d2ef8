#pragma once

#include "programmes/adopt_regulations.hpp"

/// SQL about regulations and their criteria.
namespace wedka::programmes {

/// Keeps the regulations in place of earlier ones, to which no assessment may refer yet.
void replace_regulations(Transaction& transaction, const AdoptRegulations& request);

/// The regulations in force, if there are any.
std::optional<Regulations> find_regulations(const Operation& operation, ProjectId project_id);

}  // namespace wedka::programmes

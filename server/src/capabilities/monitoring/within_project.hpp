#pragma once

#include <set>

#include "monitoring/monitoring.hpp"

namespace wedka::monitoring {

/// The participations of the project in which the asker may do this, in one question.
std::set<ParticipationId> participations_within(const Operation& operation,
                                                std::string_view permission, ProjectId project_id);

}  // namespace wedka::monitoring

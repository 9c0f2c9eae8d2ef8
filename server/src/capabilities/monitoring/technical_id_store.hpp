#pragma once

#include <map>

#include "monitoring/monitoring.hpp"

/// SQL that keeps by which identifiers the fund's system knows participants.
namespace wedka::monitoring {

std::map<ParticipationId, std::string> technical_ids_in(const Operation& operation,
                                                        ProjectId project_id);
void insert_technical_id(Transaction& transaction, ProjectId project_id,
                         ParticipationId participation_id, const std::string& technical_id);

}  // namespace wedka::monitoring

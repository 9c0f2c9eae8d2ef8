#pragma once

#include "programmes/found_project.hpp"
#include "programmes/record_agreement.hpp"

namespace wedka::programmes {

/// R5-19: what the founding of a project alone tells.
Findings check_project(const FoundProject& request, Day today);

/// R5-34: whether the agreement, or the annex to it, may be recorded.
Findings check_agreement(const RecordAgreement& request, const Project& project, Day today);

/// R5-07, R5-19: a further planned number after the last one, with so many enrolled.
Findings check_next_plan(const PlannedParticipants& planned, const PlannedVersion& last,
                         std::int64_t enrolled, Day today);

}  // namespace wedka::programmes

#pragma once

#include "support/record_consultation.hpp"

namespace wedka::support {

/// R5-09, R5-22, R5-23, R5-33: support goes to those enrolled, from the day of enrolment to that of
/// leaving, in the project's time; nobody gets it while away.
Findings check_consultation(const RecordConsultation& request,
                            const programmes::ProjectFact& project,
                            const std::optional<programmes::ParticipationFact>& participation,
                            const std::optional<programmes::InterruptionFact>& interruption,
                            Day today);

}  // namespace wedka::support

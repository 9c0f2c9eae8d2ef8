#pragma once

#include "recognition/award.hpp"

namespace wedka::recognition {

/// R22-01: an award is not of the future, and not given for a project that had not begun.
Findings check_award(const AwardTerms& terms, const std::optional<programmes::ProjectFact>& project,
                     Day today);
/// R22-02: the same award of another entry.
Findings check_repetition(const AwardTerms& terms, const std::vector<AwardFact>& others);
/// R22-04: a practice is not described in the future.
Findings check_practice(const PracticeTerms& terms, Day today);

}  // namespace wedka::recognition

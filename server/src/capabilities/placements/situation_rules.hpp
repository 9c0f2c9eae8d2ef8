#pragma once

#include "placements/note_situation.hpp"

namespace wedka::placements {

/// R8-30: only who took part leaves with something, and not before taking part.
Findings check_situation(const NoteSituation& request,
                         const std::optional<programmes::ParticipationFact>& participation,
                         Day today);

}  // namespace wedka::placements

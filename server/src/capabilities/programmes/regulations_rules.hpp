#pragma once

#include "programmes/adopt_regulations.hpp"

namespace wedka::programmes {

/// R5-06, R5-12, R5-20: whether the regulations fit together and with so many planned participants.
Findings check_regulations(const AdoptRegulations& request, std::int64_t planned, Day today);

/// R5-06: regulations cannot be replaced once the recruitment has opened or somebody has applied.
Findings check_replacement(const Regulations& before, std::int64_t received, Day today);

}  // namespace wedka::programmes
